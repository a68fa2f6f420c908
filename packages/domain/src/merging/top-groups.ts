import type { ItemKind } from '../plan-item.ts'

interface Placed {
  readonly id: string
  readonly parentId: string | null
  readonly kind: ItemKind
}

/** For each item the group at the top that it is in, under the name given to that group; items come parents first. */
export function topGroups<I extends Placed>(items: readonly I[], nameOf: (group: I) => string): Map<string, string | null> {
  const groups = new Map<string, string | null>()
  for (const item of items) {
    const own = item.kind === 'group' ? nameOf(item) : null
    groups.set(item.id, item.parentId === null ? own : (groups.get(item.parentId) ?? null))
  }
  return groups
}
