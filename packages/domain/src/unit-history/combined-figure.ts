/** A count adds up; a ratio has two parts that do; a level is anything that neither adds nor has parts. */
export type FigureKind = 'count' | 'ratio' | 'level'

export interface FigureParts {
  /** Of a ratio with parts: numerator by denominator, 1 for the whole. */
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

/** What one unit reported, in its boundaries of the day it reported. Figures that are read together are of one indicator and one period. */
export interface Figure extends FigureParts {
  readonly unitId: string
  readonly kind: FigureKind
  readonly on: string
}

export type FigureValue = FigureParts | 'not-comparable'

/** One value for several of the same kind. One alone stays what it is, a ratio with parts excepted: that always is its parts'. */
export function combinedFigure(kind: FigureKind, figures: readonly FigureParts[]): FigureValue {
  const [first] = figures
  if (first === undefined) return 'not-comparable'
  if (kind === 'count') return { value: sum(figures.map(({ value }) => value ?? 0)), numerator: null, denominator: null }
  const parts = figures.flatMap(({ numerator, denominator }) => (numerator === null || denominator === null ? [] : [{ numerator, denominator }]))
  if (kind === 'ratio' && parts.length === figures.length) {
    const numerator = sum(parts.map((part) => part.numerator))
    const denominator = sum(parts.map((part) => part.denominator))
    return { value: denominator === 0 ? null : numerator / denominator, numerator, denominator }
  }
  return figures.length === 1 ? { value: first.value, numerator: first.numerator, denominator: first.denominator } : 'not-comparable'
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
