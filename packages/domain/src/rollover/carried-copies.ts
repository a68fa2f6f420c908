import type { PlanItem } from '../plan-item.ts'
import type { CarryLink } from './carry-link.ts'
import type { PlanNode } from './live-node.ts'

/** Copies made so far, as items of the province's own, and their links. */
export interface Copying {
  readonly items: readonly PlanItem[]
  readonly links: readonly CarryLink[]
  /** Copies a node to the end of its new parent and gives the id of the copy; of a node already copied, that copy's. */
  copy(node: PlanNode, parentId: string | null): string
  copyIdOf(nodeId: string): string | null
}

/** Copies of nodes of the old plan, each behind what its new parent has, with the live targets and bases that hang on it. */
export function beginCopying(derived: readonly PlanItem[], old: readonly PlanItem[], newId: () => string): Copying {
  const hanging = Map.groupBy(
    old.filter(({ kind, dropped }) => !dropped && (kind === 'target' || kind === 'basis')),
    ({ parentId }) => parentId,
  )
  const lastPosition = new Map<string | null, number>()
  for (const { parentId, position } of derived) lastPosition.set(parentId, Math.max(position, lastPosition.get(parentId) ?? 0))
  const copyIdByNode = new Map<string, string>()
  const items: PlanItem[] = []
  const links: CarryLink[] = []

  function add({ kind, fields }: PlanItem, parentId: string | null): string {
    const position = (lastPosition.get(parentId) ?? 0) + 1
    lastPosition.set(parentId, position)
    const id = newId()
    items.push({ id, parentId, kind, position, fields, dropped: false, base: null })
    return id
  }

  function copy(node: PlanNode, parentId: string | null): string {
    const known = copyIdByNode.get(node.id)
    if (known !== undefined) return known
    const id = add(node, parentId)
    copyIdByNode.set(node.id, id)
    links.push({ fromNodeId: node.id, toItemId: id })
    for (const item of (hanging.get(node.id) ?? []).toSorted((a, b) => a.position - b.position)) add(item, id)
    return id
  }

  return { items, links, copy, copyIdOf: (nodeId) => copyIdByNode.get(nodeId) ?? null }
}
