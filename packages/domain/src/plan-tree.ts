import type { NodeKind } from './plan.ts'

export interface TreeNode {
  readonly id: string
  readonly parentId: string | null
  readonly position: number
  readonly kind: NodeKind
}

export type Numbered<N extends TreeNode> = N & { readonly number: string }

/**
 * Nodes of a plan in document order, numbered 1, 1.1, 1.1.1… by position. Every node given comes back exactly once,
 * a parent before its children; a node whose parent is absent or that hangs in a cycle stands at the top.
 */
export function numberTree<N extends TreeNode>(nodes: readonly N[]): Numbered<N>[] {
  const childrenByParent = Map.groupBy(nodes, (node) => node.parentId)
  const ordered: Numbered<N>[] = []
  const seen = new Set<string>()
  const place = (siblings: readonly N[], prefix: string, from: number) => {
    const sorted = siblings.toSorted((a, b) => a.position - b.position || a.id.localeCompare(b.id))
    let next = from
    for (const node of sorted) {
      if (seen.has(node.id)) continue
      seen.add(node.id)
      const number = `${prefix}${next}`
      next += 1
      ordered.push({ ...node, number })
      place(childrenByParent.get(node.id) ?? [], `${number}.`, 1)
    }
    return next
  }
  const next = place(childrenByParent.get(null) ?? [], '', 1)
  const ids = new Set(nodes.map((node) => node.id))
  const orphans = place(nodes.filter((node) => node.parentId !== null && !ids.has(node.parentId)), '', next)
  place(nodes.filter((node) => !seen.has(node.id)), '', orphans)
  return ordered
}
