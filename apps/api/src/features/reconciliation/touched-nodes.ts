import { type ItemPair, type PlanItem, sameItem } from '@trongtam/domain'

/** The groups and tasks whose words, place or use are seen to change, also by what hangs on them. */
export function touchedNodes(pairs: readonly ItemPair[]): string[] {
  const seen = pairs.filter(({ before, after }) => (before === null ? !after.dropped : !sameItem(visible(before), visible(after))))
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
