import type { TemplateContent, TemplateNode } from '../template.ts'
import { tidyText } from '../vietnamese-text.ts'
import { originsOf, withBasesOn } from './lineage.ts'
import { childrenOf, withChildren } from './template-tree.ts'

/** One of those a node is split into, with the children it takes. */
export interface NodePart {
  readonly text: string
  readonly childIds: readonly string[]
}

/**
 * Splits a node into new ones that stand in its place and came from it. A child goes to the first part that names it; one
 * that none names, and the node's targets and bases, go to the first part. Less than two parts, or one without words, and
 * the content stays as it is: the same object.
 */
export function splitNode(content: TemplateContent, id: string, parts: readonly NodePart[], newId: () => string): TemplateContent {
  const node = content.nodes.find((one) => one.id === id)
  if (node === undefined || parts.length < 2 || parts.some(({ text }) => tidyText(text) === '')) return content
  const made = parts.map(({ text }, index): TemplateNode => ({
    ...node,
    id: newId(),
    text: tidyText(text),
    targets: index === 0 ? node.targets : [],
    cameFrom: originsOf([node]),
  }))
  const [first] = made
  if (first === undefined) return content
  const siblings = childrenOf(content.nodes, node.parentId).flatMap((sibling) => (sibling.id === id ? made.map((part) => part.id) : [sibling.id]))
  const children = childrenOf(content.nodes, id).map((child) => child.id)
  const partOf = (childId: string) =>
    made[
      Math.max(
        0,
        parts.findIndex(({ childIds }) => childIds.includes(childId)),
      )
    ]
  const withParts = withChildren([...content.nodes.filter((one) => one.id !== id), ...made], node.parentId, siblings)
  const nodes = made.reduce(
    (placed, part) =>
      withChildren(
        placed,
        part.id,
        children.filter((childId) => partOf(childId) === part),
      ),
    withParts,
  )
  return { ...content, nodes, bases: withBasesOn(content.bases, [id], first.id) }
}
