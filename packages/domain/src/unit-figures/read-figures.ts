import type { LineageEdge } from '../unit-history/unit-event.ts'
import type { Figure } from './figure.ts'
import { type FigureKind, measureOf } from './figure-kind.ts'
import type { IncomparableReason } from './figure-view.ts'
import type { PlacedUnit } from './place-units.ts'

/** What stands in one place, or in several taken together. */
export interface FigureReading extends Figure {
  /** Why there is no number, though there were reports, or why it is not to be compared; null: there is one, or nobody reported. */
  readonly reason: IncomparableReason | null
  /** The mergers and splits that are the reason. */
  readonly via: readonly LineageEdge[]
  /** How many of those expected to report did. */
  readonly reported: number
  readonly expected: number
}

/** The units that lie in a place, and those that lie in it only in part. */
export interface UnitsOfPlace {
  readonly inside: readonly PlacedUnit[]
  readonly inPart: readonly PlacedUnit[]
  /** The one unit the place is; null where it is several. */
  readonly placeId: string | null
}

const nothing: Figure = { value: null, numerator: null, denominator: null }

/**
 * The figure of a place: counts add, ratios are made of their summed parts. What lies in it only in part cannot be divided;
 * what neither adds nor has parts is that of the one unit the place is, or of nobody.
 */
export function readFigures(kind: FigureKind, { inside, inPart, placeId }: UnitsOfPlace): FigureReading {
  const expected = inside.filter(({ isExpected }) => isExpected)
  const divided = inPart.filter(({ figure }) => figure !== null)
  const counts = { reported: expected.filter(({ isReported }) => isReported).length, expected: expected.length }
  const without = (reason: IncomparableReason | null) => ({ ...nothing, ...counts, reason, via: divided.flatMap(({ via }) => via) })
  if (divided.length > 0) return without('divided')
  const reports = inside.filter(({ figure }) => figure !== null)
  const [only] = reports
  if (!only?.figure) return without(null)
  if (measureOf(kind).aggregation === 'none') {
    const isOfPlace = reports.length === 1 && only.isWhole && placeId !== null && only.places[0] === placeId
    return isOfPlace ? { ...without(null), ...only.figure } : without('not-additive')
  }
  return { ...without(null), ...sumOf(reports.flatMap(({ figure }) => figure ?? [])) }
}

function sumOf(figures: readonly Figure[]): Figure {
  const [first] = figures
  const sum = (part: keyof Figure) => ((first?.[part] ?? null) === null ? null : figures.reduce((total, figure) => total + (figure[part] ?? 0), 0))
  return { value: sum('value'), numerator: sum('numerator'), denominator: sum('denominator') }
}
