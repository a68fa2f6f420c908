import { mustBeDraft, mustBeUpon, Refusal } from '@trongtam/domain'
import { advancePlan, type NewAssignment, recordAudit, recountPlan, type TenantSession } from '@trongtam/records'
import { findNodeDetail } from './node-detail-store.ts'
import { type NodeAtVersion, replaceAssignments, saveNode } from './plan-writing-store.ts'

interface AskedAssignment {
  readonly leadUnitId: string | null
  readonly coordinatingUnitIds: readonly string[]
  readonly dueOn: string | null
  readonly product: string | null
}

/** Sets who leads and who coordinates a task, until when, with which product: one lead, who does not coordinate too. */
export async function assignTaskToUnits(session: TenantSession, at: NodeAtVersion, asked: AskedAssignment) {
  const { db, today } = session
  const before = await findNodeDetail(db, at.planId, at.nodeId, today)
  if (before.kind !== 'task') throw new Refusal('invalid-input', { fields: [{ path: 'nodeId', message: 'a group is not assigned' }] })
  if (asked.leadUnitId === null && (asked.dueOn !== null || asked.product !== null))
    throw new Refusal('invalid-input', { fields: [{ path: 'leadUnitId', message: 'a date or product needs a lead' }] })
  mustBeUpon(before, at.version)
  mustBeDraft(await advancePlan(db, at.planId))
  await replaceAssignments(db, at.planId, at.nodeId, assignmentsOf(asked))
  const isSaved = await saveNode(db, at, { hasLead: asked.leadUnitId !== null, hasDue: asked.dueOn !== null })
  if (!isSaved) mustBeUpon(await findNodeDetail(db, at.planId, at.nodeId, today), at.version)
  await recountPlan(db, at.planId)
  const after = await findNodeDetail(db, at.planId, at.nodeId, today)
  await recordAudit(session, { action: 'plan.assign', entity: 'plan_node', entityId: at.nodeId, before: auditOf(before), after: auditOf(after) })
  return after
}

function auditOf({ planId, assignments }: Awaited<ReturnType<typeof findNodeDetail>>) {
  return { planId, assignments: assignments.map(({ role, unitId, unitClassId, dueOn, product }) => ({ role, unitId, unitClassId, dueOn, product })) }
}

function assignmentsOf({ leadUnitId, coordinatingUnitIds, dueOn, product }: AskedAssignment): NewAssignment[] {
  const lead: NewAssignment[] = leadUnitId === null ? [] : [{ role: 'lead', unitId: leadUnitId, unitClassId: null, dueOn, product }]
  const others = [...new Set(coordinatingUnitIds)].filter((unitId) => unitId !== leadUnitId)
  return [...lead, ...others.map((unitId): NewAssignment => ({ role: 'coordinating', unitId, unitClassId: null, dueOn: null, product: null }))]
}
