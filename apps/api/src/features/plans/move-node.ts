import { isPlanNode, type PlanItem, Refusal, withNodeMoved } from '@trongtam/domain'
import { recordAudit, type TenantSession } from '@trongtam/records'
import { changeNode, type NodeDetail } from './change-node.ts'
import type { NodeAtVersion } from './plan-writing-store.ts'

interface AskedPlace {
  readonly parentId: string | null
  readonly afterId: string | null
  readonly reason: string | null
}

/** Moves a group or task, with all below it. Refuses 'not-found' for a place in another plan, 'invalid-input' where it may not stand. */
export async function moveNode(session: TenantSession, at: NodeAtVersion, { parentId, afterId, reason }: AskedPlace): Promise<NodeDetail> {
  const { before, after } = await changeNode(session, at, reason, (items) => {
    mustBeNode(items, parentId)
    mustBeNode(items, afterId)
    const moved = withNodeMoved(items, at.nodeId, { parentId, after: afterId })
    if (moved === null) throw new Refusal('invalid-input', { fields: [{ path: 'parentId', message: 'not a place for it' }] })
    return moved
  })
  const placeOf = (node: NodeDetail) => ({ planId: node.planId, parentId: node.parentId, number: node.number })
  await recordAudit(session, {
    action: 'plan.move',
    entity: 'plan_node',
    entityId: at.nodeId,
    before: placeOf(before),
    after: { ...placeOf(after), reason },
  })
  return after
}

function mustBeNode(items: readonly PlanItem[], id: string | null): void {
  if (id !== null && !items.some((item) => item.id === id && isPlanNode(item))) throw new Refusal('not-found')
}
