/** The three states of something: where both editors began, mine, theirs. */
export interface ThreeStates<T> {
  readonly base: T
  readonly mine: T
  readonly theirs: T
}

export function eachState<T, U>({ base, mine, theirs }: ThreeStates<T>, of: (state: T) => U): ThreeStates<U> {
  return { base: of(base), mine: of(mine), theirs: of(theirs) }
}
