import { foldVietnamese, type Numbered, type TemplateNode } from '@trongtam/domain'

export type NumberedNode = Numbered<TemplateNode>

/** A node as a row of the tree: where it hangs and among how many. */
export interface TreeRow {
  readonly node: NumberedNode
  readonly level: number
  readonly position: number
  readonly siblings: number
  readonly children: number
  readonly expanded: boolean
}

/**
 * The rows in view, in document order. Below a collapsed node nothing is in view; where only some are looked for, those and
 * what they hang on are, collapsed or not. A node whose parent is absent stands at the top.
 */
export function rowsInView(nodes: readonly NumberedNode[], collapsed: ReadonlySet<string>, wanted: ReadonlySet<string> | null): TreeRow[] {
  const ids = new Set(nodes.map(({ id }) => id))
  const childrenByParent = Map.groupBy(nodes, ({ parentId }) => (parentId !== null && ids.has(parentId) ? parentId : null))
  const shown = wanted && withAncestors(nodes, wanted)
  const rows: TreeRow[] = []
  const place = (parentId: string | null, level: number) => {
    const siblings = childrenByParent.get(parentId) ?? []
    for (const [index, node] of siblings.entries()) {
      if (shown && !shown.has(node.id)) continue
      const children = childrenByParent.get(node.id)?.length ?? 0
      const expanded = children > 0 && (shown !== null || !collapsed.has(node.id))
      rows.push({ node, level, position: index + 1, siblings: siblings.length, children, expanded })
      if (expanded) place(node.id, level + 1)
    }
  }
  place(null, 1)
  return rows
}

/** The nodes whose number, words or targets hold every word typed, with or without diacritics; null while nothing is typed. */
export function nodesFound(nodes: readonly NumberedNode[], typed: string): ReadonlySet<string> | null {
  const words = foldVietnamese(typed).split(' ').filter(Boolean)
  if (words.length === 0) return null
  const holds = (text: string) => words.every((word) => text.includes(word))
  return new Set(
    nodes
      .filter(({ number, text, targets }) => number.startsWith(typed.trim()) || holds(foldVietnamese([text, ...targets.map(({ name }) => name)].join(' '))))
      .map(({ id }) => id),
  )
}

function withAncestors(nodes: readonly NumberedNode[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
  const shown = new Set<string>()
  for (const id of wanted) for (let at: string | null | undefined = id; at && !shown.has(at); at = parents.get(at)) shown.add(at)
  return shown
}
