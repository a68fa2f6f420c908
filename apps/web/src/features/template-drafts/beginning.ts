import { formatSchoolYear, type SchoolYear, schoolYearOrNull } from '@trongtam/domain'

/** What a draft may begin from; `document` is an empty one into which a document is read at once. */
export const beginnings = ['latest', 'year-before', 'empty', 'document'] as const
export type Beginning = (typeof beginnings)[number]

/** `2026 - 2027` as `2026-2027`, or null when it is no school year. */
export function typedSchoolYear(typed: string): string | null {
  const year = schoolYearOrNull(typed)
  return year === null ? null : formatSchoolYear(year)
}

/** The school years a draft may be made for, this one first: those that have a draft already are left out. */
export function freeSchoolYears(current: SchoolYear, taken: readonly string[]): string[] {
  const years = [current, current + 1, current - 1].map(formatSchoolYear)
  return years.filter((year) => !taken.includes(year))
}

/** What is most likely meant: a year to come goes on from the one before, any other is amended. */
export function likelyBeginning(schoolYear: string | null, current: SchoolYear): Beginning {
  return schoolYear !== null && schoolYear > formatSchoolYear(current) ? 'year-before' : 'latest'
}
