/** What units report for a school year (glossary: số liệu của đơn vị). */
export const figureKinds = [
  'schools',
  'classes',
  'pupils',
  'teachers',
  'rooms',
  'national-standard-schools',
  'two-session-pupils',
  'solid-rooms',
  'average-score',
] as const
export type FigureKind = (typeof figureKinds)[number]

/**
 * How figures of many units become one: counts add, ratios are made anew of the sums of their parts; of the rest nothing is
 * made, not even a mean.
 */
export type FigureAggregation = 'sum' | 'ratio' | 'none'

export const figureUnits = ['school', 'class', 'pupil', 'teacher', 'room', 'percent', 'point'] as const
/** The unit of measure. */
export type FigureUnit = (typeof figureUnits)[number]

export interface FigureMeasure {
  readonly unit: FigureUnit
  readonly aggregation: FigureAggregation
}

const measures: Readonly<Record<FigureKind, FigureMeasure>> = {
  schools: { unit: 'school', aggregation: 'sum' },
  classes: { unit: 'class', aggregation: 'sum' },
  pupils: { unit: 'pupil', aggregation: 'sum' },
  teachers: { unit: 'teacher', aggregation: 'sum' },
  rooms: { unit: 'room', aggregation: 'sum' },
  'national-standard-schools': { unit: 'percent', aggregation: 'ratio' },
  'two-session-pupils': { unit: 'percent', aggregation: 'ratio' },
  'solid-rooms': { unit: 'percent', aggregation: 'ratio' },
  'average-score': { unit: 'point', aggregation: 'none' },
}

export function measureOf(kind: FigureKind): FigureMeasure {
  return measures[kind]
}
