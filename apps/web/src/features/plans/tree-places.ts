import type { PlanNode } from '@trongtam/client'
import { mayStandBelow } from '@trongtam/domain'

/** Where a node is put: below a parent (null: at the top), behind a sibling (null: before all of them). */
export interface TreePlace {
  readonly parentId: string | null
  readonly afterId: string | null
}

export const shifts = ['up', 'down', 'out', 'in'] as const
export type Shift = (typeof shifts)[number]

export const dropZones = ['before', 'into', 'after'] as const
/** The part of a row something is let go on. */
export type DropZone = (typeof dropZones)[number]

/** Where a node stands now: what takes it back after a move. */
export function placeOf(nodes: readonly PlanNode[], id: string): TreePlace | null {
  const node = standing(nodes).find((each) => each.id === id)
  if (!node) return null
  const siblings = childrenOf(nodes, node.parentId)
  return { parentId: node.parentId, afterId: siblings[siblings.indexOf(node) - 1]?.id ?? null }
}

/** The place one step up or down among its siblings, out behind its parent, or in at the end of what stands before it; null where there is none. */
export function shiftedPlace(nodes: readonly PlanNode[], id: string, shift: Shift): TreePlace | null {
  const node = standing(nodes).find((each) => each.id === id)
  if (!node) return null
  const { parentId, kind } = node
  const siblings = childrenOf(nodes, parentId)
  const index = siblings.indexOf(node)
  const before = siblings[index - 1]
  const next = siblings[index + 1]
  if (shift === 'up') return before ? { parentId, afterId: siblings[index - 2]?.id ?? null } : null
  if (shift === 'down') return next ? { parentId, afterId: next.id } : null
  if (shift === 'in')
    return before && mayStandBelow(kind, before.kind) ? { parentId: before.id, afterId: childrenOf(nodes, before.id).at(-1)?.id ?? null } : null
  const parent = nodes.find((each) => each.id === parentId)
  const above = nodes.find((each) => each.id === parent?.parentId)
  return parent && mayStandBelow(kind, above?.kind ?? null) ? { parentId: parent.parentId, afterId: parent.id } : null
}

/** What a node may stand below, in document order: never itself, what is below it, or what was left out. The top is not among them. */
export function parentChoices(nodes: readonly PlanNode[], id: string): PlanNode[] {
  const node = nodes.find((each) => each.id === id)
  const own = subtreeOf(nodes, id)
  return node ? standing(nodes).filter((each) => !own.has(each.id) && mayStandBelow(node.kind, each.kind)) : []
}

/** What a node may be put behind below a parent, in order. */
export function siblingChoices(nodes: readonly PlanNode[], id: string, parentId: string | null): PlanNode[] {
  return childrenOf(nodes, parentId).filter((each) => each.id !== id)
}

/** Where a node goes that is let go on a row; null where it may not stand. */
export function droppedPlace(nodes: readonly PlanNode[], id: string, onId: string, zone: DropZone): TreePlace | null {
  const [node, on] = [id, onId].map((each) => standing(nodes).find((candidate) => candidate.id === each))
  if (!node || !on || subtreeOf(nodes, id).has(onId)) return null
  const siblings = siblingChoices(nodes, id, on.parentId)
  const place = {
    before: { parentId: on.parentId, afterId: siblings[siblings.indexOf(on) - 1]?.id ?? null },
    into: { parentId: on.id, afterId: siblingChoices(nodes, id, on.id).at(-1)?.id ?? null },
    after: { parentId: on.parentId, afterId: on.id },
  }[zone]
  const parent = nodes.find((each) => each.id === place.parentId)
  return mayStandBelow(node.kind, parent?.kind ?? null) ? place : null
}

export function samePlace(a: TreePlace | null, b: TreePlace | null): boolean {
  return a?.parentId === b?.parentId && a?.afterId === b?.afterId
}

function standing(nodes: readonly PlanNode[]): PlanNode[] {
  return nodes.filter(({ origin }) => origin !== 'dropped')
}

/** `nodes` are in document order, so children are in theirs. */
function childrenOf(nodes: readonly PlanNode[], parentId: string | null): PlanNode[] {
  return standing(nodes).filter((node) => node.parentId === parentId)
}

function subtreeOf(nodes: readonly PlanNode[], id: string): Set<string> {
  const ids = new Set([id])
  // Document order: whatever is below stands after what it is below.
  for (const node of nodes) if (node.parentId !== null && ids.has(node.parentId)) ids.add(node.id)
  return ids
}
