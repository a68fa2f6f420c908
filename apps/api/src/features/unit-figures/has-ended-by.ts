interface Span {
  /** The first day without it. */
  readonly validTo: string | null
}

/** Whether a unit has come to its end on a day, or before it; false of one that is still to begin. */
export function hasEndedBy(spans: readonly Span[], day: string): boolean {
  return spans.length > 0 && spans.every(({ validTo }) => validTo !== null && validTo <= day)
}
