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

/** How far the sending of a draft has got, as its mutation tells it. */
export interface DraftSending {
  readonly isPending: boolean
  readonly isSuccess: boolean
}

/** Sent and not refused: what the server holds from now on may be the draft itself, so that nobody is asked to choose. */
export function isOnItsWay({ isPending, isSuccess }: DraftSending): boolean {
  return isPending || isSuccess
}

/** Whether a person has to choose between what they typed and what somebody else made of it. */
export function isForChoice<T>(draft: TypedDraft<T>, server: T, sending: DraftSending): boolean {
  return !isOnItsWay(sending) && draftStanding(draft, server) === 'conflict'
}

export interface MergedDraft<T> {
  readonly values: T
  /** The fields both sides changed, and not alike: a person chooses. Until then their own words stand in `values`. */
  readonly conflicts: readonly (keyof T)[]
}

/** A draft of several fields beside what the server holds now: what one side alone changed is taken from that side. */
export function mergeDraft<T extends object>({ base, typed }: TypedDraft<T>, server: T): MergedDraft<T> {
  const fields = Object.keys(typed) as (keyof T)[]
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
  const untouched = fields.filter((field) => same(base[field], typed[field]))
  const values = Object.assign({}, typed, ...untouched.map((field) => ({ [field]: server[field] }))) as T
  return { values, conflicts: fields.filter((field) => !same(values[field], server[field]) && !same(base[field], server[field])) }
}

/** The draft after a person has chosen one side for a field: what stands on the server is from now on what it replaces. */
export function chooseSide<T extends object>(draft: TypedDraft<T>, server: T, field: keyof T, side: 'ours' | 'theirs'): TypedDraft<T> {
  const theirs = { [field]: server[field] }
  return { base: { ...draft.base, ...theirs }, typed: side === 'theirs' ? { ...draft.typed, ...theirs } : draft.typed }
}
