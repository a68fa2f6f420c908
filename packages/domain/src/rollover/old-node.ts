import type { NodeKind } from '../plan.ts'

/** A live group or task of the plan that ends, with as much of it as the next year needs. Given in document order. */
export interface OldNode {
  readonly id: string
  readonly parentId: string | null
  readonly kind: NodeKind
  readonly text: string
  /** Nhiệm vụ thường xuyên: goes on, whatever was done of it. */
  readonly standing: boolean
  /** ISO date; null while it is unfinished. */
  readonly finishedOn: string | null
  readonly targets: readonly { readonly indicator: string | null; readonly name: string }[]
  /** Numbers and symbols of the documents it cites. */
  readonly citations: readonly string[]
  /** Something was assigned, reported or counted for it. */
  readonly hasWork: boolean
}
