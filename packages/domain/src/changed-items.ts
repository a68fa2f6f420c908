import { canonicalJson, type Json } from './canonical-json.ts'
import type { PlanItem } from './plan-item.ts'

export interface ItemPair {
  /** Null where the item was added. */
  readonly before: PlanItem | null
  readonly after: PlanItem
}

/** Items that are new or otherwise than before. */
export function changedItems(before: readonly PlanItem[], after: readonly PlanItem[]): ItemPair[] {
  const known = new Map(before.map((item) => [item.id, item]))
  return after.map((item) => ({ before: known.get(item.id) ?? null, after: item })).filter((pair) => pair.before === null || !sameItem(pair.before, pair.after))
}

/** Whether two items say the same in every field. */
export function sameItem(a: PlanItem, b: PlanItem): boolean {
  return a === b || canonicalJson(asJson(a)) === canonicalJson(asJson(b))
}

/** An item is JSON through and through. */
function asJson(item: PlanItem): Json {
  return item as unknown as Json
}
