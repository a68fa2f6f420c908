import { numberTree, type TreeNode } from './plan-tree.ts'

export interface Placed {
  readonly id: string
  /** The place in the whole document, from 1. */
  readonly ordinal: number
  /** The official numbering; empty for what is dropped, which takes no number away from what stays. */
  readonly number: string
}

/** Where each node of a plan stands, in document order. */
export function numberPlan(nodes: readonly (TreeNode & { readonly dropped: boolean })[]): Placed[] {
  const numbers = new Map(numberTree(nodes.filter(({ dropped }) => !dropped)).map(({ id, number }) => [id, number]))
  return numberTree(nodes).map(({ id }, index) => ({ id, ordinal: index + 1, number: numbers.get(id) ?? '' }))
}
