import type { TemplateContent } from '../template.ts'
import { subtreeOf } from './template-tree.ts'

/** Takes a node away with all that is below it and the bases that hang there. An unknown one leaves the content as it is: the same object. */
export function removeNode(content: TemplateContent, id: string): TemplateContent {
  if (!content.nodes.some((node) => node.id === id)) return content
  const gone = subtreeOf(content.nodes, id)
  return {
    ...content,
    nodes: content.nodes.filter((node) => !gone.has(node.id)),
    bases: content.bases.filter(({ nodeId }) => nodeId === null || !gone.has(nodeId)),
  }
}
