import { combinedFigure, type Figure, type FigureKind, type FigureValue } from './combined-figure.ts'
import { jointGroups, type UnitsOfDay } from './joint-groups.ts'
import { type LineageEdges, unitLineage } from './unit-lineage.ts'

/** The boundaries figures are read in: each unit's own of the time, or those of one day. */
export type Boundaries = 'as-reported' | UnitsOfDay

export interface FigureRow {
  readonly kind: FigureKind
  /** The units of the day that the value is about: where they are several, none has a value alone. */
  readonly unitIds: readonly string[]
  /** Units not there on the day, with nobody in their place, that the value is about as well. */
  readonly gone: readonly string[]
  readonly reportedBy: readonly string[]
  /** Units of the earlier day that belong to it too, of which no figure tells: the value is of a part only. */
  readonly silent: readonly string[]
  readonly value: FigureValue
}

/**
 * Every figure in exactly one row, whatever the boundaries: so totals over all rows are the totals as reported. Counts add,
 * ratios are worked out anew from their parts, anything else that would be joined says 'not-comparable'.
 */
export function figuresInBoundaries(figures: readonly Figure[], edges: LineageEdges, boundaries: Boundaries): FigureRow[] {
  const told = figures.filter(({ value, numerator }) => value !== null || numerator !== null)
  const groups =
    boundaries === 'as-reported'
      ? told.map((figure) => ({ members: [figure], unitIds: [figure.unitId], gone: [], silent: [] }))
      : jointGroups(told, unitLineage(edges), boundaries)
  return groups.map(({ members, silent, ...places }) => {
    const kind = members[0]?.kind ?? 'level'
    const isMixed = members.some((member) => member.kind !== kind)
    const value = isMixed || (kind === 'level' && silent.length > 0) ? 'not-comparable' : combinedFigure(kind, members)
    return { kind, ...places, reportedBy: members.map(({ unitId }) => unitId), silent, value }
  })
}

/** The value of one unit: undefined where there is no figure for it, 'not-comparable' where it has one only together with others. */
export function figureOf(rows: readonly FigureRow[], unitId: string): FigureValue | undefined {
  const row = rows.find(({ unitIds }) => unitIds.includes(unitId))
  return row === undefined || row.unitIds.length + row.gone.length === 1 ? row?.value : 'not-comparable'
}

/**
 * The total of a subtree: 'not-comparable' where units inside have a value only together with units outside, undefined where
 * there is no figure. Units that are gone are asked for too.
 */
export function totalOf(rows: readonly FigureRow[], isInside: (unitId: string) => boolean): FigureValue | undefined {
  const placed = rows.map((row) => ({ row, inside: [...row.unitIds, ...row.gone].map(isInside) }))
  if (placed.some(({ inside }) => inside.includes(true) && inside.includes(false))) return 'not-comparable'
  const within = placed.flatMap(({ row, inside }) => (inside.includes(true) ? [row] : []))
  const [first] = within
  if (first === undefined) return undefined
  const values = within.map(({ value }) => value)
  const parts = values.filter((value) => value !== 'not-comparable')
  return parts.length < values.length || within.some(({ kind }) => kind !== first.kind) ? 'not-comparable' : combinedFigure(first.kind, parts)
}
