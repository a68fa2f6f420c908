import { ofTenant, type TenantDb } from '@trongtam/db'
import { planNode } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
import { and, eq, inArray, type SQL } from 'drizzle-orm'

/** A group or task of one school year's plan. */
export interface NodeOfYear {
  readonly nodeId: string
  readonly planId: string
}

const yearsAtMost = 30

/** A node with what it goes on from, year by year, and what goes on from it. Refuses 'not-found' for a node of another plan. */
export async function findLineage(db: TenantDb, planId: string, nodeId: string): Promise<NodeOfYear[]> {
  const [own] = await selectNodes(db, and(eq(planNode.id, nodeId), eq(planNode.planId, planId)))
  if (!own) throw new Refusal('not-found')
  const met = new Map([[own.nodeId, own]])
  let [before, after] = [[own], [own]]
  for (let years = 0; years < yearsAtMost && before.length + after.length > 0; years += 1) {
    const origins = before.flatMap(({ carriedFrom }) => carriedFrom ?? [])
    before = origins.length === 0 ? [] : await selectNodes(db, inArray(planNode.id, origins))
    const carried = after.map(({ nodeId: id }) => id)
    after = carried.length === 0 ? [] : (await selectNodes(db, inArray(planNode.carriedFrom, carried))).filter(({ nodeId: id }) => !met.has(id))
    for (const node of [...before, ...after]) met.set(node.nodeId, node)
  }
  return [...met.values()].map(({ nodeId: id, planId: ofPlan }) => ({ nodeId: id, planId: ofPlan }))
}

function selectNodes(db: TenantDb, where: SQL | undefined) {
  return db
    .select({ nodeId: planNode.id, planId: planNode.planId, carriedFrom: planNode.carriedFrom })
    .from(planNode)
    .where(and(ofTenant(db, planNode), where))
    .limit(100)
}
