import type { FigureKind } from '@trongtam/domain'
import type { DemoFigure } from './generated-figures.ts'

/** The last school year that began under districts. */
const formerYear = 2024

/** What a former unit would have reported, by its id. */
export interface FormerFigure extends Omit<DemoFigure, 'unitKey'> {
  readonly unitId: string
}

/**
 * What the units that looked after schools in the year before would have reported for all of theirs: a little less than
 * their schools of the first year after, and those of nobody. `formerOf` tells whose school one is; the rest is left out.
 */
export function formerFigures(figures: readonly DemoFigure[], formerOf: (schoolKey: string) => string | undefined): FormerFigure[] {
  const later = figures.filter(({ schoolYear }) => schoolYear === formerYear + 1)
  const byUnit = Map.groupBy(later, ({ unitKey }) => formerOf(unitKey) ?? '')
  byUnit.delete('')
  return [...byUnit].flatMap(([unitId, ofUnit], index) => {
    const share = 0.96 + ((index * 7) % 5) / 100
    const part = (kind: FigureKind, of: 'value' | 'numerator' | 'denominator') => {
      const numbers = ofUnit.flatMap((figure) => (figure.kind === kind ? (figure[of] ?? []) : []))
      return numbers.length === 0 ? null : Math.round(numbers.reduce((sum, number) => sum + number, 0) * share)
    }
    const kinds = [...new Set(ofUnit.map(({ kind }) => kind))]
    return kinds.map((kind) => ({
      unitId,
      schoolYear: formerYear,
      kind,
      value: part(kind, 'value'),
      numerator: part(kind, 'numerator'),
      denominator: part(kind, 'denominator'),
    }))
  })
}
