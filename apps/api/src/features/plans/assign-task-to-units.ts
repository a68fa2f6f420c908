import { mustBeEditable, mustBeUpon, Refusal } from '@trongtam/domain'
import { advancePlan, type NewAssignment, recordAudit, recountPlan, type TenantSession } from '@trongtam/records'
import { findNodeDetail } from './node-detail-store.ts'
import { isOpenPositionOf, type NodeAtVersion, replaceAssignments, saveNode } from './plan-writing-store.ts'

interface AskedAssignment {
  readonly leadUnitId: string | null
  /** An open position of the lead unit, which keeps the task whoever holds it. */
  readonly leadPositionId: string | null
  readonly coordinatingUnitIds: readonly string[]
  readonly dueOn: string | null
  readonly product: string | null
}

/** Sets who leads and who coordinates a task, in which position, until when, with which product: one lead, who does not coordinate too. */
export async function assignTaskToUnits(session: TenantSession, at: NodeAtVersion, asked: AskedAssignment) {
  const { db, today } = session
  const before = await findNodeDetail(db, at.planId, at.nodeId, today)
  if (before.kind !== 'task') throw new Refusal('invalid-input', { fields: [{ path: 'nodeId', message: 'a group is not assigned' }] })
  if (asked.leadUnitId === null && (asked.dueOn !== null || asked.product !== null || asked.leadPositionId !== null))
    throw new Refusal('invalid-input', { fields: [{ path: 'leadUnitId', message: 'a date, product or position needs a lead' }] })
  mustBeUpon(before, at.version)
  mustBeEditable(await advancePlan(db, at.planId))
  await mustBeOfLead(db, asked)
  await replaceAssignments(db, { ...at, assignments: assignmentsOf(asked), today })
  const isSaved = await saveNode(db, at, { hasLead: asked.leadUnitId !== null, hasDue: asked.dueOn !== null })
  if (!isSaved) mustBeUpon(await findNodeDetail(db, at.planId, at.nodeId, today), at.version)
  await recountPlan(db, at.planId)
  const after = await findNodeDetail(db, at.planId, at.nodeId, today)
  await recordAudit(session, { action: 'plan.assign', entity: 'plan_node', entityId: at.nodeId, before: auditOf(before), after: auditOf(after) })
  return after
}

async function mustBeOfLead(db: TenantSession['db'], { leadUnitId, leadPositionId }: AskedAssignment): Promise<void> {
  if (leadUnitId === null || leadPositionId === null || (await isOpenPositionOf(db, leadUnitId, leadPositionId))) return
  throw new Refusal('invalid-input', { fields: [{ path: 'leadPositionId', message: 'not an open position of the lead unit' }] })
}

function auditOf({ planId, assignments }: Awaited<ReturnType<typeof findNodeDetail>>) {
  return {
    planId,
    assignments: assignments.map(({ role, unitId, unitClassId, dueOn, product, position }) => ({
      role,
      unitId,
      unitClassId,
      dueOn,
      product,
      positionId: position?.id ?? null,
    })),
  }
}

function assignmentsOf({ leadUnitId, leadPositionId, coordinatingUnitIds, dueOn, product }: AskedAssignment): NewAssignment[] {
  const nothingElse = { unitClassId: null, dueOn: null, product: null, positionId: null }
  const lead: NewAssignment[] = leadUnitId === null ? [] : [{ ...nothingElse, role: 'lead', unitId: leadUnitId, dueOn, product, positionId: leadPositionId }]
  const others = [...new Set(coordinatingUnitIds)].filter((unitId) => unitId !== leadUnitId)
  return [...lead, ...others.map((unitId): NewAssignment => ({ ...nothingElse, role: 'coordinating', unitId }))]
}
