import type { NodeKind } from './plan.ts'

export interface TreeNode {
  readonly id: string
  readonly parentId: string | null
  readonly position: number
  readonly kind: NodeKind
}

export type Numbered<N extends TreeNode> = N & { readonly number: string }

/**
 * Nodes of a plan in document order, numbered 1, 1.1, 1.1.1… by position. Every node given comes back exactly once, a
 * parent before its children. At the top stand the roots, then the nodes whose parent is absent, then the first node
 * of every ring of parents.
 */
export function numberTree<N extends TreeNode>(nodes: readonly N[]): Numbered<N>[] {
  const nodeById = new Map(nodes.map((node) => [node.id, node]))
  const childrenByParent = Map.groupBy(nodes, (node) => node.parentId)
  const roots = childrenByParent.get(null) ?? []
  const orphans = nodes.filter((node) => node.parentId !== null && !nodeById.has(node.parentId))
  const rings = nodes.filter((node) => isItsOwnAncestor(node, nodeById))

  const numbered: Numbered<N>[] = []
  const placed = new Set<string>()
  const place = (siblings: readonly N[], prefix: string) => {
    let next = 1
    for (const node of siblings) {
      if (placed.has(node.id)) continue
      placed.add(node.id)
      const number = `${prefix}${next++}`
      numbered.push({ ...node, number })
      place(byPosition(childrenByParent.get(node.id) ?? []), `${number}.`)
    }
  }
  place([...byPosition(roots), ...byPosition(orphans), ...byPosition(rings)], '')
  return numbered
}

/** The id decides between equal positions, so that the numbers never depend on the order given. */
function byPosition<N extends TreeNode>(nodes: readonly N[]): N[] {
  return nodes.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
}

function isItsOwnAncestor(node: TreeNode, nodeById: ReadonlyMap<string, TreeNode>): boolean {
  const ancestors = new Set<string | null>()
  let ancestor = node.parentId
  while (ancestor !== null && !ancestors.has(ancestor)) {
    ancestors.add(ancestor)
    ancestor = nodeById.get(ancestor)?.parentId ?? null
  }
  return ancestors.has(node.id)
}
