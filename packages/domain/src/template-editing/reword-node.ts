import type { TemplateContent } from '../template.ts'
import { tidyText } from '../vietnamese-text.ts'

/** Gives a node other words. Without words, or without a change, the content stays as it is: the same object. */
export function rewordNode(content: TemplateContent, id: string, text: string): TemplateContent {
  const words = tidyText(text)
  if (words === '' || !content.nodes.some((node) => node.id === id && node.text !== words)) return content
  return { ...content, nodes: content.nodes.map((node) => (node.id === id ? { ...node, text: words } : node)) }
}
