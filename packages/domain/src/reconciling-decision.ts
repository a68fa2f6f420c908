import type { Json } from './canonical-json.ts'

export const reconcilingChoices = ['accept', 'keep', 'edit', 'defer'] as const
export type ReconcilingChoice = (typeof reconcilingChoices)[number]

/** What a province decides upon one proposed change: takes it, keeps its own, words it anew (`value`), or puts it off with a reason. */
export interface ReconcilingDecision {
  readonly key: string
  readonly choice: ReconcilingChoice
  readonly value?: Json | undefined
  readonly reason?: string | undefined
}

/** A change that was put off: why, when and by whom. */
export interface PutOff {
  readonly changeKey: string
  /** The revision that proposed it. */
  readonly revision: number
  readonly reason: string
  /** ISO time. */
  readonly at: string
  readonly personId: string
}
