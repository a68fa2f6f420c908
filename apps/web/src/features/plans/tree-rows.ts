import type { PlanNode } from '@trongtam/client'
import type { Shift } from './tree-places.ts'

/** A node as a row of the tree: where it hangs and among how many. */
export interface TreeRow {
  readonly node: PlanNode
  readonly level: number
  readonly position: number
  readonly siblings: number
  /** Tasks and groups directly below. */
  readonly children: number
  /** The tasks among them that were not left out. */
  readonly tasks: number
  readonly expanded: boolean
}

/**
 * The rows in view, in document order: below a collapsed node nothing is in view. A node whose parent is not among
 * `nodes` stands at the top; none is lost while nothing is collapsed.
 */
export function rowsInView(nodes: readonly PlanNode[], collapsed: ReadonlySet<string>): TreeRow[] {
  const ids = new Set(nodes.map((node) => node.id))
  const parentOf = (node: PlanNode) => (node.parentId !== null && ids.has(node.parentId) ? node.parentId : null)
  const childrenByParent = Map.groupBy(nodes, parentOf)
  const rows: TreeRow[] = []
  const place = (parentId: string | null, level: number) => {
    const siblings = childrenByParent.get(parentId) ?? []
    siblings.forEach((node, index) => {
      const below = childrenByParent.get(node.id) ?? []
      const children = below.length
      const tasks = below.filter(({ kind, origin }) => kind === 'task' && origin !== 'dropped').length
      const expanded = children > 0 && !collapsed.has(node.id)
      rows.push({ node, level, position: index + 1, siblings: siblings.length, children, tasks, expanded })
      if (expanded) place(node.id, level + 1)
    })
  }
  place(null, 1)
  return rows
}

/** What a key does in the tree: go to another row, open or close this one, show its details. */
export type TreeMove = { readonly go: string } | { readonly toggle: string } | { readonly open: string } | null

/** The move of a key pressed on a row, after the ARIA treegrid pattern; null when the key means nothing here. */
export function treeMove(rows: readonly TreeRow[], activeId: string, key: string): TreeMove {
  const index = rows.findIndex((row) => row.node.id === activeId)
  const row = rows[index]
  if (!row) return null
  const goTo = (target: TreeRow | undefined): TreeMove => (target ? { go: target.node.id } : null)
  switch (key) {
    case 'ArrowDown':
      return goTo(rows[index + 1])
    case 'ArrowUp':
      return goTo(rows[index - 1])
    case 'Home':
      return goTo(rows[0])
    case 'End':
      return goTo(rows.at(-1))
    case 'ArrowRight':
      if (row.children === 0) return null
      return row.expanded ? goTo(rows[index + 1]) : { toggle: activeId }
    case 'ArrowLeft':
      return row.expanded ? { toggle: activeId } : goTo(rows.slice(0, index).findLast((above) => above.level < row.level))
    case 'Enter':
    case ' ':
      return { open: activeId }
    default:
      return null
  }
}

const shiftByKey: ReadonlyMap<string, Shift> = new Map([
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['ArrowLeft', 'out'],
  ['ArrowRight', 'in'],
])

/** Where Alt and an arrow move a row; null for any other key. */
export function shiftOfKey(key: string): Shift | null {
  return shiftByKey.get(key) ?? null
}
