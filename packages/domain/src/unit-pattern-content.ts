import type { UnitClassRule, UnitKind, UnitLevel } from './unit.ts'

/** What there is one of: the province, each district, each commune. */
export const patternPlaces = ['province', 'district', 'commune'] as const
export type PatternPlace = (typeof patternPlaces)[number]

/** One body of the pattern: it stands once for each of its places. */
export interface PatternBody {
  /** Its name within the pattern: `committee`, `commune-office`. */
  readonly key: string
  /** `UBND {place}`; `{place}` is the place in full with a small first letter, `{name}` its plain name. */
  readonly name: string
  readonly kind: UnitKind
  readonly level: UnitLevel
  readonly per: PatternPlace
  /** The body above it, of the same place or of the place above; null: at the top. */
  readonly under: string | null
  /** Whether it bears the code of its place. */
  readonly bearsCode: boolean
  /** The days it is part of the pattern, ISO; null: from the beginning, or still. */
  readonly from: string | null
  readonly to: string | null
}

/** The pattern of units the ministry publishes: three tiers before 1 July 2025, two tiers since, each body with its days. */
export interface UnitPatternContent {
  readonly bodies: readonly PatternBody[]
  readonly classes: readonly { readonly name: string; readonly rule: UnitClassRule }[]
}
