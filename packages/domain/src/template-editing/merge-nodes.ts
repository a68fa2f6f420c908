import type { TemplateContent, TemplateNode } from '../template.ts'
import { tidyText } from '../vietnamese-text.ts'
import { originsOf, strictest, withBasesOn } from './lineage.ts'
import { childrenOf, subtreeOf, withChildren } from './template-tree.ts'

/**
 * Merges nodes of one kind into a new one that came from them all and stands where the first did, with their children,
 * targets and bases in the order given, bound as the strictest was. Less than two, an unknown one, one below another or
 * no words, and the content stays as it is: the same object.
 */
export function mergeNodes(content: TemplateContent, ids: readonly string[], text: string, newId: () => string): TemplateContent {
  const distinct = [...new Set(ids)]
  const merged = distinct.flatMap((id) => content.nodes.find((node) => node.id === id) ?? [])
  const [first] = merged
  const words = tidyText(text)
  if (first === undefined || merged.length < 2 || merged.length < distinct.length || words === '' || !mayMerge(content, merged)) return content
  const node: TemplateNode = {
    ...first,
    id: newId(),
    text: words,
    rule: strictest(merged.map(({ rule }) => rule)),
    placeRule: strictest(merged.map(({ placeRule }) => placeRule)),
    targets: merged.flatMap(({ targets }) => targets),
    cameFrom: originsOf(merged),
  }
  const siblings = childrenOf(content.nodes, first.parentId).flatMap(({ id }) => (id === first.id ? [node.id] : distinct.includes(id) ? [] : [id]))
  const children = distinct.flatMap((id) => childrenOf(content.nodes, id)).map(({ id }) => id)
  const kept = [...content.nodes.filter(({ id }) => !distinct.includes(id)), node]
  return {
    ...content,
    nodes: withChildren(withChildren(kept, first.parentId, siblings), node.id, children),
    bases: withBasesOn(content.bases, distinct, node.id),
  }
}

function mayMerge({ nodes }: TemplateContent, merged: readonly TemplateNode[]): boolean {
  return merged.every(({ id, kind }) => {
    const below = subtreeOf(nodes, id)
    return kind === merged[0]?.kind && merged.every((other) => other.id === id || !below.has(other.id))
  })
}
