import { figureChange, figuresDay, formatSchoolYear, isValidOn, mayDoAt, Refusal, type SchoolYear, schoolYearOn } from '@trongtam/domain'
import type { TenantSession } from '@trongtam/records'
import { hasEndedBy } from './has-ended-by.ts'
import { pathOfUnit } from './path-of-unit.ts'
import { listFigureYears, spansOf, type YearOfFigures } from './unit-figure-store.ts'

/** How many school years back one may still report for. */
const yearsBack = 10

/** What a unit reported in every school year, and for which the asker may report. */
export async function describeFigures({ db, held, today }: TenantSession, unitId: string) {
  const spans = await spansOf(db, unitId)
  if (spans.length === 0) throw new Refusal('not-found')
  const years = await listFigureYears(db, unitId)
  const mayReport = mayDoAt(held, 'unit.report-figures', await pathOfUnit(db, unitId, today))
  const latest = schoolYearOn(today)
  const recent = Array.from({ length: yearsBack }, (_, index) => latest - index)
  const reportable = recent.filter((year) => figuresDay(year) <= today && spans.some((span) => isValidOn(span, figuresDay(year))))
  const overtaken = years.filter(({ schoolYear, figures }) => figures.length > 0 && hasEndedBy(spans, figuresDay(schoolYear)))
  return {
    unitId,
    years: years.map((year) =>
      figureYearWithChange(
        year,
        years.find(({ schoolYear }) => schoolYear === year.schoolYear - 1),
      ),
    ),
    reportable: mayReport ? reportable.map((year: SchoolYear) => formatSchoolYear(year)) : [],
    toTakeBack: mayReport ? overtaken.map(({ schoolYear }) => formatSchoolYear(schoolYear)) : [],
  }
}

/** A year with the change of each figure on the year before. */
export function figureYearWithChange(year: YearOfFigures, before: YearOfFigures | undefined) {
  return {
    ...year,
    schoolYear: formatSchoolYear(year.schoolYear),
    figures: year.figures.map((figure) => ({
      ...figure,
      change: figureChange(figure.kind, figure, before?.figures.find(({ kind }) => kind === figure.kind) ?? null),
    })),
  }
}
