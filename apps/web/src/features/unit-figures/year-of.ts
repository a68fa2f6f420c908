import type { UnitFigures, UnitFigureYear } from '@trongtam/client'

/** The figures of a year as they stand; those of one that has none yet. */
export function yearOf({ years }: UnitFigures, schoolYear: string): UnitFigureYear {
  return years.find((year) => year.schoolYear === schoolYear) ?? { schoolYear, version: 0, reportedOn: null, source: null, demo: false, figures: [] }
}
