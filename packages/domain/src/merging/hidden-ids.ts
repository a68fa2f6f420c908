import type { PlanItem } from '../plan-item.ts'

/** The items that are not to be seen in a plan: dropped, or below one that is. */
export function hiddenIds(ours: readonly PlanItem[]): Set<string> {
  const hidden = new Set<string>()
  const open = ours.filter(({ dropped }) => dropped)
  if (open.length === 0) return hidden
  const childrenByParent = Map.groupBy(ours, ({ parentId }) => parentId)
  for (let item = open.pop(); item; item = open.pop()) {
    if (hidden.has(item.id)) continue
    hidden.add(item.id)
    open.push(...(childrenByParent.get(item.id) ?? []))
  }
  return hidden
}
