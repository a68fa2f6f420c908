import { childrenOf, mayStandBelow, subtreeOf, type TemplateNode } from '@trongtam/domain'

export type DropZone = 'before' | 'after' | 'inside'

/** The part of a row the pointer is over: its ends mean beside it, its middle means below it. */
export function dropZone(offset: number, height: number): DropZone {
  const share = height > 0 ? offset / height : 0
  return share < 0.3 ? 'before' : share > 0.7 ? 'after' : 'inside'
}

/** Where a node dropped upon another goes, for `moveNode`; null where it may not. */
export function dropPlace(
  nodes: readonly TemplateNode[],
  dragged: string,
  over: string,
  zone: DropZone,
): { readonly parentId: string | null; readonly index: number } | null {
  const [node, target] = [nodes.find(({ id }) => id === dragged), nodes.find(({ id }) => id === over)]
  if (!node || !target || subtreeOf(nodes, dragged).has(over)) return null
  const parentId = zone === 'inside' ? target.id : target.parentId
  const parentKind = parentId === null ? null : (nodes.find(({ id }) => id === parentId)?.kind ?? null)
  if (!mayStandBelow(node.kind, parentKind)) return null
  const others = childrenOf(nodes, parentId).filter(({ id }) => id !== dragged)
  const index = others.findIndex(({ id }) => id === over)
  return { parentId, index: zone === 'inside' ? others.length : zone === 'before' ? index : index + 1 }
}
