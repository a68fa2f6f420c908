import type { Json } from '../canonical-json.ts'
import type { ItemKind, TemplateItem } from '../plan-item.ts'
import type { Comparable } from './find-candidates.ts'
import type { OldNode } from './old-node.ts'

/** The groups and the tasks of the old plan, ready to be compared, in the order given. */
export function comparableNodes(old: readonly OldNode[]): Map<ItemKind, Comparable[]> {
  return byKind(old, (node) => node)
}

/** The groups and the tasks of a template, each with its targets and the symbols it cites, in the order of their positions. */
export function comparableItems(items: readonly TemplateItem[]): Map<ItemKind, Comparable[]> {
  const below = Map.groupBy(items, ({ parentId }) => parentId)
  const nodes = items.filter(({ kind }) => kind === 'group' || kind === 'task').toSorted((a, b) => a.position - b.position)
  return byKind(nodes, ({ id, fields }) => {
    const ofItem = (kind: ItemKind) => (below.get(id) ?? []).filter((item) => item.kind === kind).map((item) => item.fields)
    return {
      text: wordsOrNone(fields['text']) ?? '',
      targets: ofItem('target').map((target) => ({ indicator: wordsOrNone(target['indicator']), name: wordsOrNone(target['name']) ?? '' })),
      citations: ofItem('basis').flatMap(({ document }) => symbolOrNone(document) ?? []),
    }
  })
}

type Words = Pick<Comparable, 'text' | 'targets' | 'citations'>

function byKind<N extends { readonly id: string; readonly parentId: string | null; readonly kind: ItemKind }>(
  nodes: readonly N[],
  wordsOf: (node: N) => Words,
): Map<ItemKind, Comparable[]> {
  const nodeById = new Map(nodes.map((node) => [node.id, node]))
  const siblings = new Map<string, number>()
  const comparables = nodes.map((node) => {
    const among = `${node.kind} ${node.parentId}`
    const ordinal = (siblings.get(among) ?? 0) + 1
    siblings.set(among, ordinal)
    const { text, targets, citations } = wordsOf(node)
    return { kind: node.kind, comparable: { id: node.id, groupId: groupAbove(node, nodeById), ordinal, text, targets, citations } }
  })
  return new Map([...Map.groupBy(comparables, ({ kind }) => kind)].map(([kind, of]) => [kind, of.map(({ comparable }) => comparable)]))
}

/** The nearest group above; null also where the parents turn in a ring. */
function groupAbove<N extends { readonly id: string; readonly parentId: string | null; readonly kind: ItemKind }>(
  node: N,
  nodeById: ReadonlyMap<string, N>,
): string | null {
  const seen = new Set<string>()
  let above = node.parentId
  while (above !== null && !seen.has(above)) {
    seen.add(above)
    const parent = nodeById.get(above)
    if (parent?.kind === 'group') return above
    above = parent?.parentId ?? null
  }
  return null
}

function wordsOrNone(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

/** A document is cited as an object with its `numberSymbol`, or by its symbol alone. */
function symbolOrNone(document: Json | undefined): string | null {
  if (typeof document === 'object' && document !== null && 'numberSymbol' in document) return wordsOrNone(document.numberSymbol)
  return wordsOrNone(document)
}
