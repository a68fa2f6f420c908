import { type FigureKind, figureKinds, type FigureView, figureViews, isIsoDate } from '@trongtam/domain'
import { searchId, searchSchoolYear } from '#lib/search-text.ts'

/** Which figure of which year is read below which unit, in whose boundaries. */
export interface FigureSearch {
  readonly kind: FigureKind
  readonly view: FigureView
  /** Absent: the latest of which anything was reported. */
  readonly year?: string
  readonly unit?: string
  /** The day whose boundaries `current` means; absent: today. */
  readonly on?: string
}

/** The address after the question mark; what is not understood is left out. */
export function figureSearch(search: Readonly<Record<string, unknown>>): FigureSearch {
  const year = searchSchoolYear(search['year'])
  const unit = searchId(search['unit'])
  const on = typeof search['on'] === 'string' && isIsoDate(search['on']) ? search['on'] : undefined
  return {
    kind: figureKinds.find((known) => known === search['kind']) ?? 'pupils',
    view: figureViews.find((known) => known === search['view']) ?? 'as-reported',
    ...(year && { year }),
    ...(unit && { unit }),
    ...(on && { on }),
  }
}

/** The same as the address holds it: what is usual is left out. */
export function figureAddress(search: Readonly<Record<string, unknown>>): Partial<FigureSearch> {
  const { kind, view, ...rest } = figureSearch(search)
  return { ...(kind !== 'pupils' && { kind }), ...(view !== 'as-reported' && { view }), ...rest }
}
