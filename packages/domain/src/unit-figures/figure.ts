import { type FigureKind, measureOf } from './figure-kind.ts'

/** One figure: a count or a level has a value, a ratio its two parts. */
export interface Figure {
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

export const figureFaults = ['needs-value', 'needs-parts', 'not-whole', 'negative', 'part-above-whole', 'too-large'] as const
export type FigureFault = (typeof figureFaults)[number]

/** The largest number that is taken: far above any count of a country, far below where whole numbers lose their exactness. */
export const largestFigure = 1_000_000_000

/** Why a figure cannot be of its kind; null where it can. Counts and the parts of ratios are whole numbers from 0 on. */
export function figureFaultOf(kind: FigureKind, { value, numerator, denominator }: Figure): FigureFault | null {
  const { aggregation } = measureOf(kind)
  if (aggregation !== 'ratio') {
    if (value === null || numerator !== null || denominator !== null) return 'needs-value'
    return faultOfNumber(value, aggregation === 'sum')
  }
  if (value !== null || numerator === null || denominator === null) return 'needs-parts'
  const fault = faultOfNumber(numerator, true) ?? faultOfNumber(denominator, true)
  return fault ?? (numerator > denominator ? 'part-above-whole' : null)
}

function faultOfNumber(value: number, isCount: boolean): FigureFault | null {
  if (value < 0) return 'negative'
  if (value > largestFigure) return 'too-large'
  return isCount && !Number.isInteger(value) ? 'not-whole' : null
}

/** What is read of a figure: its value, or its ratio in percent; null of a ratio whose whole is 0. */
export function readingOf({ value, numerator, denominator }: Figure): number | null {
  if (numerator === null || denominator === null) return value
  return denominator === 0 ? null : (numerator * 100) / denominator
}

export interface FigureChange {
  /** The difference of what is read: of ratios in percentage points. */
  readonly change: number
  /** In percent of the year before; null of ratios and levels, and where the year before was 0. */
  readonly percent: number | null
}

/** The change on the year before (so với cùng kỳ); null where either is missing. */
export function figureChange(kind: FigureKind, now: Figure | null, before: Figure | null): FigureChange | null {
  const [is, was] = [now && readingOf(now), before && readingOf(before)]
  if (is === null || was === null) return null
  const isCount = measureOf(kind).aggregation === 'sum'
  return { change: is - was, percent: isCount && was > 0 ? ((is - was) * 100) / was : null }
}
