import { ofTenant, type TenantDb } from '@trongtam/db'
import { planNode } from '@trongtam/db/tables'
import { and, eq, inArray } from 'drizzle-orm'

export type ReasonByNode = Readonly<Record<string, string | null>>

/** Why an amendment changes these nodes, as far as that was said. */
export async function reasonsOf(db: TenantDb, planId: string, nodeIds: readonly string[]): Promise<ReasonByNode> {
  if (nodeIds.length === 0) return {}
  const rows = await db
    .select({ id: planNode.id, reason: planNode.changeReason })
    .from(planNode)
    .where(and(ofTenant(db, planNode), eq(planNode.planId, planId), inArray(planNode.id, [...nodeIds])))
  return Object.fromEntries(rows.map(({ id, reason }) => [id, reason]))
}

export async function setReasons(db: TenantDb, planId: string, reasons: ReasonByNode): Promise<void> {
  for (const [reason, nodes] of Map.groupBy(Object.entries(reasons), ([, each]) => each))
    await db
      .update(planNode)
      .set({ changeReason: reason })
      .where(
        and(
          ofTenant(db, planNode),
          eq(planNode.planId, planId),
          inArray(
            planNode.id,
            nodes.map(([id]) => id),
          ),
        ),
      )
}
