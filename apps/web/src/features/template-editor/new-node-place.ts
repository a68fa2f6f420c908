import { childrenOf, type NodeKind, type NodePlace, type TemplateNode } from '@trongtam/domain'
import type { ShiftWay } from './tree-keys.ts'

/** Where a node that has no words yet will stand, and what it will be. */
export interface NewNodePlace extends NodePlace {
  readonly kind: NodeKind
}

/** Behind a node, beside it. */
export function placeBehind({ id, parentId, kind }: TemplateNode): NewNodePlace {
  return { parentId, after: id, kind }
}

/** Last below a node: a task, or the first group where there is no node. */
export function placeBelow(nodes: readonly TemplateNode[], parentId: string | null): NewNodePlace {
  return { parentId, after: childrenOf(nodes, parentId).at(-1)?.id ?? null, kind: parentId === null ? 'group' : 'task' }
}

/** The place moved one level in or out, as Tab does; up and down it stays. At the top there are groups alone. */
export function shiftedPlace(nodes: readonly TemplateNode[], place: NewNodePlace, way: ShiftWay): NewNodePlace {
  if (way === 'in' && place.after !== null) return placeBelow(nodes, place.after)
  const parent = nodes.find(({ id }) => id === place.parentId)
  if (way !== 'out' || parent === undefined) return place
  return { parentId: parent.parentId, after: parent.id, kind: parent.parentId === null ? 'group' : place.kind }
}
