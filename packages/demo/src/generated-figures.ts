import type { FigureKind, SchoolStage, SchoolYear } from '@trongtam/domain'
import type { DemoUnit } from './province-shape.ts'

export interface DemoFigure {
  readonly unitKey: string
  readonly schoolYear: SchoolYear
  readonly kind: FigureKind
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
}

const pupilsPerClass: Readonly<Record<SchoolStage, number>> = {
  preschool: 27,
  primary: 34,
  'lower-secondary': 39,
  'upper-secondary': 43,
  combined: 33,
}

/** The year that all schools reported, and the one that two of three have reported so far. */
const [reportedYear, currentYear] = [2025, 2026] as const

/** What invented schools and centres would have reported: the same numbers at every making, and those of nobody. */
export function generatedFigures(units: readonly DemoUnit[]): DemoFigure[] {
  const invented = units.filter(({ demo }) => demo)
  const schools = invented.filter(({ kind, stage }) => kind === 'school' && stage !== undefined)
  const centres = invented.filter(({ kind }) => kind === 'continuing-centre')
  return [...schools, ...centres].flatMap((unit, index) => [
    ...figuresOf(unit, index, reportedYear),
    ...(index % 3 === 2 ? [] : figuresOf(unit, index, currentYear)),
  ])
}

function figuresOf({ key: unitKey, stage = 'primary' }: DemoUnit, index: number, schoolYear: SchoolYear): DemoFigure[] {
  const classes = 8 + ((index * 7) % 23) + (schoolYear === currentYear && index % 5 === 0 ? 1 : 0)
  const pupils = classes * pupilsPerClass[stage] - ((index * 11) % 17)
  const count = (kind: FigureKind, value: number): DemoFigure => ({ unitKey, schoolYear, kind, value, numerator: null, denominator: null })
  if (schoolYear === currentYear) return [count('classes', classes), count('pupils', pupils)]
  return [
    count('classes', classes),
    count('pupils', pupils),
    count('teachers', Math.round(classes * 1.6)),
    { unitKey, schoolYear, kind: 'two-session-pupils', value: null, numerator: pupils - ((index * 13) % 60), denominator: pupils },
  ]
}
