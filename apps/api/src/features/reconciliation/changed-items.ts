import { canonicalJson, type Json, type PlanItem } from '@trongtam/domain'

export interface ItemPair {
  /** Null where the item was added. */
  readonly before: PlanItem | null
  readonly after: PlanItem
}

/** Items that are new or otherwise than before. */
export function changedItems(before: readonly PlanItem[], after: readonly PlanItem[]): ItemPair[] {
  const known = new Map(before.map((item) => [item.id, item]))
  return after.map((item) => ({ before: known.get(item.id) ?? null, after: item })).filter((pair) => pair.before === null || !same(pair.before, pair.after))
}

/** The groups and tasks whose words, place or use are seen to change, also by what hangs on them. */
export function touchedNodes(pairs: readonly ItemPair[]): string[] {
  const seen = pairs.filter(({ before, after }) => (before === null ? !after.dropped : !same(visible(before), visible(after))))
  return [...new Set(seen.flatMap(({ after }) => nodeIdOf(after) ?? []))]
}

/** The node an item is or hangs on. */
export function nodeIdOf({ id, kind, parentId }: PlanItem): string | null {
  if (kind === 'group' || kind === 'task') return id
  return kind === 'target' || kind === 'basis' ? parentId : null
}

function visible(item: PlanItem): PlanItem {
  return { ...item, base: null }
}

function same(a: PlanItem, b: PlanItem): boolean {
  return a === b || canonicalJson(asJson(a)) === canonicalJson(asJson(b))
}

/** An item is JSON through and through. */
function asJson(item: PlanItem): Json {
  return item as unknown as Json
}
