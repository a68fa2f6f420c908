import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatSchoolYear, schoolYearOn, schoolYearOrNull } from './school-year.ts'

fc.configureGlobal({ numRuns: 1000 })

const years = fc.integer({ min: 1000, max: 9998 })

test('what is written is read back', () => {
  fc.assert(fc.property(years, (year) => schoolYearOrNull(formatSchoolYear(year)) === year))
})

test('blanks around the years and any dash between them change nothing', () => {
  const blanks = fc.string({ unit: fc.constantFrom(' ', '\u00a0', '\t'), maxLength: 3 })
  const dashes = fc.constantFrom('-', '–', '—')
  fc.assert(
    fc.property(years, dashes, blanks, blanks, (year, dash, before, after) => {
      expect(schoolYearOrNull(`${before}${year}${before}${dash}${after}${year + 1}${after}`)).toBe(year)
    }),
  )
})

test('two years make a school year exactly when the second follows the first', () => {
  fc.assert(
    fc.property(years, fc.integer({ min: -3, max: 3 }), (year, distance) => {
      const second = String(year + distance).padStart(4, '0')
      expect(schoolYearOrNull(`${year}-${second}`)).toBe(distance === 1 && second.length === 4 ? year : null)
    }),
  )
})

test.each(['2024', '2024-25', '24-25', 'năm học 2024-2025', '2024/2025', ''])('%j is no school year', (text) => {
  expect(schoolYearOrNull(text)).toBeNull()
  expect(schoolYearOrNull('2024 - 2025')).toBe(2024)
})

test.each([
  ['2026-07-31', 2025],
  ['2026-08-01', 2026],
  ['2027-01-15', 2026],
])('%s falls in the school year that began in %i', (day, year) => {
  expect(schoolYearOn(day)).toBe(year)
})
