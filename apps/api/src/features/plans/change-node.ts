import { mustBeEditable, mustBeUpon, type PlanItem } from '@trongtam/domain'
import { advancePlan, loadPlanItems, noteAdoption, savePlanItems, type TenantSession } from '@trongtam/records'
import { findNodeDetail } from './node-detail-store.ts'
import { noteReason, type NodeAtVersion, saveNode } from './plan-writing-store.ts'

export type NodeDetail = Awaited<ReturnType<typeof findNodeDetail>>

/** A node before and after a change, the same node with all that hangs on it. */
export interface ChangedNode {
  readonly before: NodeDetail
  readonly after: NodeDetail
}

/**
 * Changes the tree of a plan at one of its nodes, which moves to its next version whatever changed of it. Refuses
 * 'not-found' for a node of another plan, 'plan-locked' unless the plan is edited, 'version-stale' when somebody was faster.
 */
export async function changeNode(
  session: TenantSession,
  at: NodeAtVersion,
  reason: string | null,
  change: (items: readonly PlanItem[], node: NodeDetail) => readonly PlanItem[],
): Promise<ChangedNode> {
  const { db, today } = session
  const plan = await advancePlan(db, at.planId)
  const before = await findNodeDetail(db, at.planId, at.nodeId, today)
  mustBeEditable(plan)
  mustBeUpon(before, at.version)
  const items = await loadPlanItems(db, at.planId)
  const changed = change(items, before)
  await savePlanItems(db, at.planId, items, changed)
  await noteAdoption(session, at.planId, changed)
  await saveNode(db, at, {})
  await noteReason(db, [at.nodeId], reason)
  return { before, after: await findNodeDetail(db, at.planId, at.nodeId, today) }
}
