import { type SchoolYear, schoolYearOn } from '../school-year.ts'

/**
 * The day whose hierarchy is that of the figures of a school year: 1 September. Who is there on that day reports for the
 * year, in its boundaries of that day; who begins later reports from the next year on, so that nobody is counted twice.
 */
export function figuresDay(year: SchoolYear): string {
  return `${year}-09-01`
}

/** The first school year whose figures are of a day, or of one after it. */
export function firstFiguresFrom(day: string): SchoolYear {
  const year = schoolYearOn(day)
  return figuresDay(year) < day ? year + 1 : year
}
