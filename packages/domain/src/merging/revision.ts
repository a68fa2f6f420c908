import type { TemplateItem } from '../plan-item.ts'
import { siblingClass, siblingsKey } from './sibling-class.ts'

/** A revision, ready to be asked. An item whose parent is not in it stands at the top. */
export interface Revision {
  /** A parent before its children, siblings in their order. */
  readonly items: readonly TemplateItem[]
  readonly itemsById: ReadonlyMap<string, TemplateItem>
  /** By `siblingsKey`, in their order. */
  readonly siblings: ReadonlyMap<string, readonly TemplateItem[]>
  /** The place of each item among its siblings. */
  readonly ranks: ReadonlyMap<string, number>
  /** What became of an item of an earlier revision, in the order of this one. */
  readonly successors: ReadonlyMap<string, readonly TemplateItem[]>
}

export function readRevision(theirs: readonly TemplateItem[]): Revision {
  const itemsById = inOrder(theirs)
  const items = [...itemsById.values()]
  const siblings = Map.groupBy(items, ({ parentId, kind }) => siblingsKey(parentId, siblingClass(kind)))
  const ranks = new Map<string, number>()
  for (const list of siblings.values()) for (const [rank, { id }] of list.entries()) ranks.set(id, rank)
  const successors = new Map<string, TemplateItem[]>()
  for (const item of items) for (const source of new Set(item.cameFrom)) if (source !== item.id) append(successors, source, item)
  return { items, itemsById, siblings, ranks, successors }
}

/** Rings of parents, which no published revision has, are cut where they are met first. */
function inOrder(theirs: readonly TemplateItem[]): Map<string, TemplateItem> {
  const known = new Set(theirs.map(({ id }) => id))
  const isTop = ({ parentId }: TemplateItem) => parentId === null || !known.has(parentId)
  const children = Map.groupBy(theirs, ({ parentId }) => parentId)
  const sorted = (items: readonly TemplateItem[]) => items.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const ordered = new Map<string, TemplateItem>()
  for (const top of [...sorted(theirs.filter(isTop)), ...theirs]) {
    const open = ordered.has(top.id) ? [] : [top.parentId === null ? top : { ...top, parentId: null }]
    for (let item = open.pop(); item; item = open.pop()) {
      ordered.set(item.id, item)
      open.push(
        ...sorted(children.get(item.id) ?? [])
          .filter(({ id }) => !ordered.has(id))
          .toReversed(),
      )
    }
  }
  return ordered
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
