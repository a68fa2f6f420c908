import type { NodeKind } from '../plan.ts'

/** A group or task as it was pasted. Depth 0 is the top of what was pasted; a node hangs on the last one before it that is less deep. */
export interface OutlineNode {
  readonly kind: NodeKind
  readonly text: string
  readonly depth: number
  /** `I.`, `1.1.`, `a)`, `-` as typed; null where the line bore none. */
  readonly marker: string | null
}

export const outlineProblemCodes = ['furniture-dropped', 'no-words', 'number-skipped', 'number-repeated', 'not-numbered', 'columns-ignored'] as const
export type OutlineProblemCode = (typeof outlineProblemCodes)[number]

/** What was odd, at which line of the text; lines count from 1. */
export interface OutlineProblem {
  readonly line: number
  readonly code: OutlineProblemCode
}
