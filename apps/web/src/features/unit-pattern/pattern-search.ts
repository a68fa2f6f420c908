/** The address of the pattern after the question mark. */
export interface PatternSearch {
  /** An older revision; absent: the latest. */
  readonly revision?: number
}

export function patternSearch(search: Readonly<Record<string, unknown>>): PatternSearch {
  const revision = Number(search.revision)
  return search.revision !== undefined && Number.isInteger(revision) && revision >= 0 && revision <= 1_000_000 ? { revision } : {}
}
