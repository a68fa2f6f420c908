import type { TemplateContent } from '../template.ts'
import { childrenOf, mayStandBelow, subtreeOf, withChildren } from './template-tree.ts'

/**
 * Puts a node, with all below it, at an index among the other children of a parent. Below itself, below what may not hold
 * it, or where it stands already, the content stays as it is: the same object.
 */
export function moveNode(content: TemplateContent, id: string, parentId: string | null, index: number): TemplateContent {
  const { nodes } = content
  const node = nodes.find((one) => one.id === id)
  const parent = parentId === null ? null : nodes.find((one) => one.id === parentId)
  if (node === undefined || parent === undefined || !mayStandBelow(node.kind, parent?.kind ?? null)) return content
  if (parentId !== null && subtreeOf(nodes, id).has(parentId)) return content
  const before = childrenOf(nodes, parentId).map((child) => child.id)
  const others = before.filter((childId) => childId !== id)
  const ordered = others.toSpliced(Math.max(0, Math.min(index, others.length)), 0, id)
  if (node.parentId === parentId && before.indexOf(id) === ordered.indexOf(id)) return content
  return { ...content, nodes: withChildren(nodes, parentId, ordered) }
}
