import type { NodeKind } from '../plan.ts'

/** What hangs in a tree at a place of its own, of a template or of a plan. */
interface Hanging {
  readonly id: string
  readonly parentId: string | null
  readonly position: number
}

/** Where a node is put: below a parent (null: at the top), behind a sibling (null: before all of them). */
export interface NodePlace {
  readonly parentId: string | null
  readonly after: string | null
}

/** The children of a node, or what stands at the top, in their order. */
export function childrenOf<N extends Hanging>(nodes: readonly N[], parentId: string | null): N[] {
  return nodes.filter((node) => node.parentId === parentId).toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

/** The ids of a node and of all that is below it. */
export function subtreeOf(nodes: readonly Hanging[], id: string): Set<string> {
  const childrenByParent = Map.groupBy(nodes, (node) => node.parentId)
  const ids = new Set([id])
  for (const above of ids) for (const child of childrenByParent.get(above) ?? []) ids.add(child.id)
  return ids
}

/** A group stands at the top or below a group; a task below a group or a task. */
export function mayStandBelow(kind: NodeKind, parentKind: NodeKind | null): boolean {
  return kind === 'group' ? parentKind !== 'task' : parentKind !== null
}

/** The same nodes, those given by id in that order below a parent; positions change only where the order asks for it. */
export function withChildren<N extends Hanging>(nodes: readonly N[], parentId: string | null, orderedIds: readonly string[]): N[] {
  const nodeById = new Map(nodes.map((node) => [node.id, node]))
  const positionById = new Map<string, number>()
  let last = 0
  for (const id of orderedIds) {
    const node = nodeById.get(id)
    const own = node?.parentId === parentId ? node.position : 0
    last = Math.max(own, last + 1)
    positionById.set(id, last)
  }
  return nodes.map((node) => {
    const position = positionById.get(node.id)
    if (position === undefined || (position === node.position && node.parentId === parentId)) return node
    return { ...node, parentId, position }
  })
}
