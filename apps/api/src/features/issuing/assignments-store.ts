import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, planNode } from '@trongtam/db/tables'
import type { EditionAssignment } from '@trongtam/domain'
import { and, eq, inArray, sql } from 'drizzle-orm'

type Row = Omit<EditionAssignment, 'name'>

/** Makes who does what in a plan what an edition says, task by task; where it says so already nothing is touched. */
export async function restoreAssignments(db: TenantDb, planId: string, issued: readonly EditionAssignment[]): Promise<void> {
  const current = await db
    .select()
    .from(assignment)
    .where(and(ofTenant(db, assignment), eq(assignment.planId, planId)))
  const [now, then] = [Map.groupBy<string, Row>(current, nodeOf), Map.groupBy<string, Row>(issued, nodeOf)]
  const changed = [...new Set([...now.keys(), ...then.keys()])].filter((id) => textOf(now.get(id)) !== textOf(then.get(id)))
  if (changed.length === 0) return
  await db.delete(assignment).where(and(ofTenant(db, assignment), eq(assignment.planId, planId), inArray(assignment.nodeId, changed)))
  const rows = changed.flatMap((nodeId) => then.get(nodeId) ?? [])
  if (rows.length > 0)
    await db.insert(assignment).values(
      rows.map(({ nodeId, role, unitId, unitClassId, positionId, dueOn, product }) => ({
        tenantId: db.tenantId,
        id: newId(),
        planId,
        nodeId,
        role,
        unitId,
        unitClassId,
        positionId,
        dueOn,
        product,
      })),
    )
  for (const id of changed) {
    const held = then.get(id) ?? []
    await db
      .update(planNode)
      .set({ hasLead: held.some(({ role }) => role === 'lead'), hasDue: held.some(({ dueOn }) => dueOn !== null), version: sql`${planNode.version} + 1` })
      .where(and(ofTenant(db, planNode), eq(planNode.id, id)))
  }
}

function nodeOf({ nodeId }: Row): string {
  return nodeId
}

function textOf(rows: readonly Row[] = []): string {
  return rows
    .map(({ role, unitId, unitClassId, positionId, dueOn, product }) => JSON.stringify([role, unitId, unitClassId, positionId, dueOn, product]))
    .toSorted()
    .join('\n')
}
