import type { TemplateContent } from '../template.ts'
import { moveNode } from './move-node.ts'
import { childrenOf } from './template-tree.ts'

/** Puts a node last below the sibling before it, as the Tab key does; where that may not be, the content stays as it is. */
export function indentNode(content: TemplateContent, id: string): TemplateContent {
  const stand = standOf(content, id)
  const above = stand?.siblings[stand.index - 1]
  return above === undefined ? content : moveNode(content, id, above, Infinity)
}

/** Puts a node behind its parent, as Shift+Tab does; where that may not be, the content stays as it is. */
export function outdentNode(content: TemplateContent, id: string): TemplateContent {
  const parentId = standOf(content, id)?.parentId ?? null
  const stand = parentId === null ? null : standOf(content, parentId)
  return stand === null ? content : moveNode(content, id, stand.parentId, stand.index + 1)
}

/** Puts a node before the sibling before it; the first stays. */
export function moveUp(content: TemplateContent, id: string): TemplateContent {
  const stand = standOf(content, id)
  return stand === null ? content : moveNode(content, id, stand.parentId, stand.index - 1)
}

/** Puts a node behind the sibling after it; the last stays. */
export function moveDown(content: TemplateContent, id: string): TemplateContent {
  const stand = standOf(content, id)
  return stand === null ? content : moveNode(content, id, stand.parentId, stand.index + 1)
}

function standOf({ nodes }: TemplateContent, id: string): { parentId: string | null; siblings: string[]; index: number } | null {
  const node = nodes.find((one) => one.id === id)
  if (node === undefined) return null
  const siblings = childrenOf(nodes, node.parentId).map((sibling) => sibling.id)
  return { parentId: node.parentId, siblings, index: siblings.indexOf(id) }
}
