/** Why an item of the next template is held to be what a node of the old plan has become. */
export const matchReasonCodes = ['same-words', 'similar-words', 'same-target', 'same-citation', 'same-parent', 'same-order', 'absorbed'] as const
export type MatchReasonCode = (typeof matchReasonCodes)[number]

/** `sharedPercent`: how much of what both say is said by both, weighty words counting more. */
export type MatchReason = { readonly code: 'similar-words'; readonly sharedPercent: number } | { readonly code: Exclude<MatchReasonCode, 'similar-words'> }

/** What a node of the old plan answers to in the next template: `itemId` null where nothing is near enough. */
export interface YearMatch {
  readonly nodeId: string
  readonly itemId: string | null
  /** 0 to 1; 0 where there is none. */
  readonly score: number
  readonly reasons: readonly MatchReason[]
}
