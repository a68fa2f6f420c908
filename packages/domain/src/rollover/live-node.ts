import type { PlanItem } from '../plan-item.ts'
import type { NodeKind } from '../plan.ts'

/** A group or task of a plan. */
export type PlanNode = PlanItem & { readonly kind: NodeKind }

/** Whether an item is a group or task that was not dropped. */
export function isLiveNode(item: PlanItem): item is PlanNode {
  return !item.dropped && (item.kind === 'group' || item.kind === 'task')
}
