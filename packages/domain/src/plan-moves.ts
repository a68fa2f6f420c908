import type { PlanItem } from './plan-item.ts'
import type { NodeKind } from './plan.ts'
import { childrenOf, mayStandBelow, type NodePlace, subtreeOf, withChildren } from './template-editing/template-tree.ts'

/** A group or task of a plan. */
export type PlanNodeItem = PlanItem & { readonly kind: NodeKind }

export function isPlanNode(item: PlanItem): item is PlanNodeItem {
  return item.kind === 'group' || item.kind === 'task'
}

/** The same items with a node and all groups and tasks below it left out; what hangs on them stays as it is, unseen. */
export function withNodeDropped(items: readonly PlanItem[], id: string): PlanItem[] {
  return setDropped(items, subtreeOf(items.filter(isPlanNode), id), true)
}

/** The same items with a node taken back, all groups and tasks below it, and all above it. */
export function withNodeRestored(items: readonly PlanItem[], id: string): PlanItem[] {
  const nodes = items.filter(isPlanNode)
  return setDropped(items, subtreeOf(nodes, id).union(withAllAbove(nodes, id)), false)
}

/**
 * The same items with a node, and all below it, below a parent and behind a sibling (null: before all of them); the other
 * siblings keep their order. Null where it may not stand: below itself or what may not hold it, at or behind what was left
 * out, behind what is no sibling, or when it was left out itself.
 */
export function withNodeMoved(items: readonly PlanItem[], id: string, { parentId, after }: NodePlace): PlanItem[] | null {
  const nodes = items.filter(isPlanNode)
  const standing = new Map(nodes.filter(({ dropped }) => !dropped).map((node) => [node.id, node]))
  const node = standing.get(id)
  const parent = parentId === null ? null : standing.get(parentId)
  if (node === undefined || parent === undefined || !mayStandBelow(node.kind, parent?.kind ?? null)) return null
  if (parentId !== null && subtreeOf(nodes, id).has(parentId)) return null
  const siblings = childrenOf(nodes, parentId).flatMap((sibling) => (sibling.id === id ? [] : [sibling.id]))
  if (after !== null && !(siblings.includes(after) && standing.has(after))) return null
  const place = after === null ? 0 : siblings.indexOf(after) + 1
  const moved = new Map(withChildren(nodes, parentId, siblings.toSpliced(place, 0, id)).map((each) => [each.id, each]))
  return items.map((item) => moved.get(item.id) ?? item)
}

function setDropped(items: readonly PlanItem[], ids: ReadonlySet<string>, dropped: boolean): PlanItem[] {
  return items.map((item) => (ids.has(item.id) && isPlanNode(item) && item.dropped !== dropped ? { ...item, dropped } : item))
}

function withAllAbove(nodes: readonly PlanNodeItem[], id: string): Set<string> {
  const parentById = new Map(nodes.map((node) => [node.id, node.parentId]))
  const above = new Set<string>()
  let next: string | null = id
  while (next !== null && !above.has(next)) {
    above.add(next)
    next = parentById.get(next) ?? null
  }
  return above
}
