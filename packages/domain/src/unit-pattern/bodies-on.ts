import type { PatternBody, PatternPlace, UnitPatternContent } from '../unit-pattern-content.ts'

/** Days as half-open `[from, to)`; null: from the beginning, or still. */
type Days = Pick<PatternBody, 'from' | 'to'>

/** The bodies that are part of the pattern on a day. */
export function bodiesOn({ bodies }: UnitPatternContent, day: string): PatternBody[] {
  return bodies.filter((body) => isPartOn(body, day))
}

export function isPartOn({ from, to }: Days, day: string): boolean {
  return (from === null || from <= day) && (to === null || day < to)
}

/** Whether the days of the first lie within those of the second. */
export function liesWithin(inner: Days, outer: Days): boolean {
  const begins = outer.from === null || (inner.from !== null && inner.from >= outer.from)
  return begins && (outer.to === null || (inner.to !== null && inner.to <= outer.to))
}

export function overlap(a: Days, b: Days): boolean {
  return begins(a) < ends(b) && begins(b) < ends(a)
}

/** Provinces above districts above communes. */
export function rankOf(place: PatternPlace): number {
  return { province: 0, district: 1, commune: 2 }[place]
}

function begins({ from }: Days): string {
  return from ?? ''
}

function ends({ to }: Days): string {
  return to ?? '9999-99-99'
}
