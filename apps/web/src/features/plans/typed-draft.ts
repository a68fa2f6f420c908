/** What a person has typed, and what stood there when they began: both are needed to tell a conflict from a mere new version. */
export interface TypedDraft<T> {
  readonly base: T
  readonly typed: T
}

/** How a draft stands to what the server holds now: it may be sent, it is there already, or somebody changed the same. */
export type DraftStanding = 'sendable' | 'same' | 'conflict'

/** Equal JSON means equal values: drafts are plain data written by one function. */
export function draftStanding<T>(draft: TypedDraft<T>, server: T): DraftStanding {
  const [base, typed, now] = [draft.base, draft.typed, server].map((value) => JSON.stringify(value))
  if (typed === now) return 'same'
  return base === now ? 'sendable' : 'conflict'
}
