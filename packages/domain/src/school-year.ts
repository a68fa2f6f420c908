import { Refusal } from './refusal.ts'

/** The calendar year in which a school year begins: 2026 is the school year 2026-2027. */
export type SchoolYear = number

const written = /^(\d{4})\s*[-–—]\s*(\d{4})$/

/** `2026-2027`, also with spaces or an en dash, as 2026; null when the two years do not follow each other. */
export function schoolYearOrNull(text: string): SchoolYear | null {
  const match = written.exec(text.trim())
  if (!match) return null
  const first = Number(match[1])
  return Number(match[2]) === first + 1 ? first : null
}

/** The school year a request names. Refuses 'invalid-input' where the text is none. */
export function findSchoolYear(text: string): SchoolYear {
  const year = schoolYearOrNull(text)
  if (year === null) throw new Refusal('invalid-input', { fields: [{ path: 'schoolYear', message: 'not a school year' }] })
  return year
}

/** The school year a day (ISO date) falls in: it begins with August, when the ministry sets the year's theme. */
export function schoolYearOn(day: string): SchoolYear {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return month >= 8 ? year : year - 1
}

/** The day a school year begins, as an ISO date. */
export function firstDayOf(year: SchoolYear): string {
  return `${year}-08-01`
}

/** 2026 as `2026-2027`. */
export function formatSchoolYear(year: SchoolYear): string {
  return `${year}-${year + 1}`
}
