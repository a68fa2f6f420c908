import type { NodeKind } from '../plan.ts'
import type { FieldRule, TemplateContent, TemplateNode } from '../template.ts'
import { tidyText } from '../vietnamese-text.ts'
import { childrenOf, mayStandBelow, withChildren, type NodePlace } from './template-tree.ts'

/** A node about to be added; what binds it is `adaptable` where it is not said. */
export interface NewNode extends NodePlace {
  readonly kind: NodeKind
  readonly text: string
  readonly rule?: FieldRule
  readonly placeRule?: FieldRule
}

/** Adds a node. Without words, or where it may not stand, the content stays as it is: the same object. */
export function addNode(content: TemplateContent, { parentId, after, kind, text, rule, placeRule }: NewNode, newId: () => string): TemplateContent {
  const words = tidyText(text)
  const parent = parentId === null ? null : content.nodes.find(({ id }) => id === parentId)
  if (words === '' || parent === undefined || !mayStandBelow(kind, parent?.kind ?? null)) return content
  const siblings = childrenOf(content.nodes, parentId).map(({ id }) => id)
  const index = siblings.indexOf(after ?? '')
  if (after !== null && index < 0) return content
  const node: TemplateNode = {
    id: newId(),
    parentId,
    kind,
    position: 0,
    text: words,
    rule: rule ?? 'adaptable',
    placeRule: placeRule ?? 'adaptable',
    targets: [],
    cameFrom: [],
  }
  return { ...content, nodes: withChildren([...content.nodes, node], parentId, siblings.toSpliced(index + 1, 0, node.id)) }
}
