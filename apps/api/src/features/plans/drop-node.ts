import { isPlanNode, subtreeOf, withNodeDropped, withNodeRestored } from '@trongtam/domain'
import { recordAudit, type TenantSession } from '@trongtam/records'
import { changeNode, type ChangedNode, type NodeDetail } from './change-node.ts'
import { noteReason, type NodeAtVersion } from './plan-writing-store.ts'

/** Leaves a group or task out of a plan, with all below it: it takes no number, counts for nothing, and can be taken back. */
export async function dropNode(session: TenantSession, at: NodeAtVersion, { reason }: { reason: string | null }): Promise<NodeDetail> {
  let below = new Set<string>()
  const changed = await changeNode(session, at, reason, (items) => {
    below = subtreeOf(items.filter(isPlanNode), at.nodeId)
    return withNodeDropped(items, at.nodeId)
  })
  await noteReason(session.db, [...below], reason)
  await auditOf(session, 'plan.drop', changed, { nodes: below.size, reason })
  return changed.after
}

/** Takes back what was left out, with all below it and the groups above it. */
export async function restoreNode(session: TenantSession, at: NodeAtVersion): Promise<NodeDetail> {
  const changed = await changeNode(session, at, null, (items) => withNodeRestored(items, at.nodeId))
  await auditOf(session, 'plan.restore', changed, {})
  return changed.after
}

function auditOf(session: TenantSession, action: 'plan.drop' | 'plan.restore', { before, after }: ChangedNode, more: object): Promise<void> {
  const told = ({ planId, text, origin }: NodeDetail) => ({ planId, text, origin })
  return recordAudit(session, { action, entity: 'plan_node', entityId: after.id, before: told(before), after: { ...told(after), ...more } })
}
