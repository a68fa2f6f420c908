import { mustBeUpon, Refusal } from '@trongtam/domain'
import { findPlan, lockPlan, recordAudit, type TenantSession } from '@trongtam/records'
import type { NodeDetail } from './change-node.ts'
import { findNodeDetail } from './node-detail-store.ts'
import { type NodeAtVersion, saveNode } from './plan-writing-store.ts'

/**
 * Notes the day a task was finished, or that it is not. It is no content of the plan: an issued one takes it too, and no
 * edition changes by it. Refuses 'plan-locked' once the plan is closed.
 */
export async function finishTask(session: TenantSession, at: NodeAtVersion, { finishedOn }: { finishedOn: string | null }): Promise<NodeDetail> {
  const { db, today } = session
  await lockPlan(db, at.planId)
  const before = await findNodeDetail(db, at.planId, at.nodeId, today)
  const { plan } = await findPlan(db, at.planId)
  if (plan.status === 'closed') throw new Refusal('plan-locked', { status: plan.status })
  if (before.kind !== 'task') throw new Refusal('invalid-input', { fields: [{ path: 'nodeId', message: 'a group is not finished' }] })
  if (finishedOn !== null && finishedOn > today) throw new Refusal('invalid-input', { fields: [{ path: 'finishedOn', message: 'lies in the future' }] })
  mustBeUpon(before, at.version)
  await saveNode(db, at, { finishedOn })
  const { planId } = at
  await recordAudit(session, {
    action: 'plan.finish-task',
    entity: 'plan_node',
    entityId: at.nodeId,
    before: { planId, finishedOn: before.finishedOn },
    after: { planId, finishedOn },
  })
  return findNodeDetail(db, planId, at.nodeId, today)
}
