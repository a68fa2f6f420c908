import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, planNode, position, unitVersion } from '@trongtam/db/tables'
import { Refusal, tidyText } from '@trongtam/domain'
import { type NewAssignment, validOn } from '@trongtam/records'
import { and, eq, inArray, isNull } from 'drizzle-orm'

export interface NodeAtVersion {
  readonly planId: string
  readonly nodeId: string
  readonly version: number
}

/** Changes a node and moves it to its next version; answers whether it was still at the one given. */
export async function saveNode(db: TenantDb, at: NodeAtVersion, change: Partial<typeof planNode.$inferInsert>): Promise<boolean> {
  const saved = await db
    .update(planNode)
    .set({ ...change, version: at.version + 1 })
    .where(and(ofTenant(db, planNode), eq(planNode.id, at.nodeId), eq(planNode.planId, at.planId), eq(planNode.version, at.version)))
    .returning({ id: planNode.id })
  return saved.length > 0
}

/** Why an amendment changes nodes; stands in the comparison table, and is forgotten once the amendment is issued. */
export async function noteReason(db: TenantDb, nodeIds: readonly string[], reason: string | null): Promise<void> {
  if (reason === null) return
  await db
    .update(planNode)
    .set({ changeReason: tidyText(reason) })
    .where(and(ofTenant(db, planNode), inArray(planNode.id, [...nodeIds])))
}

interface NewAssignments {
  readonly planId: string
  readonly nodeId: string
  readonly assignments: readonly NewAssignment[]
  readonly today: string
}

/** Replaces who does a task. Refuses 'unit-unknown' for a unit that is not there today, unless it does the task already. */
export async function replaceAssignments(db: TenantDb, { planId, nodeId, assignments, today }: NewAssignments): Promise<void> {
  const unitIds = [...new Set(assignments.flatMap(({ unitId }) => unitId ?? []))]
  const known = unitIds.length === 0 ? new Set() : await unitsToChoose(db, nodeId, unitIds, today)
  if (unitIds.some((id) => !known.has(id))) throw new Refusal('unit-unknown')
  await db.delete(assignment).where(and(ofTenant(db, assignment), eq(assignment.nodeId, nodeId)))
  if (assignments.length > 0) await db.insert(assignment).values(assignments.map((each) => ({ ...each, tenantId: db.tenantId, id: newId(), planId, nodeId })))
}

/** Of the units, those that are there today or do the task already. */
async function unitsToChoose(db: TenantDb, nodeId: string, unitIds: readonly string[], today: string): Promise<Set<string | null>> {
  const there = await db
    .select({ id: unitVersion.unitId })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), inArray(unitVersion.unitId, [...unitIds]), validOn(today)))
  const before = await db
    .select({ id: assignment.unitId })
    .from(assignment)
    .where(and(ofTenant(db, assignment), eq(assignment.nodeId, nodeId), inArray(assignment.unitId, [...unitIds])))
  return new Set([...there, ...before].map(({ id }) => id))
}

/** Whether a position is open in a unit; it stays so until the transaction ends. */
export async function isOpenPositionOf(db: TenantDb, unitId: string, positionId: string): Promise<boolean> {
  const found = await db
    .select({ id: position.id })
    .from(position)
    .where(and(ofTenant(db, position), eq(position.id, positionId), eq(position.unitId, unitId), isNull(position.closedOn)))
    .for('share')
  return found.length > 0
}
