import type { ItemFields, PlanItem } from './plan-item.ts'
import { childrenOf, withChildren } from './template-editing/template-tree.ts'

/** A list that hangs in a plan: the targets of a node, the milestones of the plan. */
export interface PlanList {
  readonly kind: 'target' | 'milestone'
  readonly parentId: string | null
}

/** An entry as a list is given anew; without an id it is new. */
export interface ListEntry {
  readonly id: string | null
  readonly fields: ItemFields
}

/**
 * The same items with a list given anew, whole and in its order: entries left out are dropped, dropped ones that are named
 * are taken back, and every other item stays as it is. Null where an entry names what is not of the list, or the same twice.
 */
export function withList(items: readonly PlanItem[], { kind, parentId }: PlanList, entries: readonly ListEntry[], newId: () => string): PlanItem[] | null {
  const own = childrenOf(
    items.filter((item) => item.kind === kind),
    parentId,
  )
  const known = new Map(own.map((item) => [item.id, item]))
  const named = entries.flatMap(({ id }) => id ?? [])
  if (new Set(named).size < named.length || named.some((id) => !known.has(id))) return null
  const given = entries.map(({ id, fields }): PlanItem => {
    const was = id === null ? undefined : known.get(id)
    if (was !== undefined) return { ...was, fields, dropped: false }
    return { id: newId(), parentId, kind, position: 0, fields, dropped: false, base: null }
  })
  const ordered = withChildren(
    given,
    parentId,
    given.map(({ id }) => id),
  )
  const after = new Map(ordered.map((item) => [item.id, item]))
  const kept = items.map((item) => after.get(item.id) ?? (known.has(item.id) && !item.dropped ? { ...item, dropped: true } : item))
  return [...kept, ...ordered.filter(({ id }) => !known.has(id))]
}
