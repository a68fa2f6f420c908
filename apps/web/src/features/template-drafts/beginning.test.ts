import { expect, test } from 'vitest'
import { freeSchoolYears, likelyBeginning, typedSchoolYear } from './beginning.ts'

test('a school year is typed with or without blanks, and nothing else is one', () => {
  expect(typedSchoolYear(' 2026 - 2027 ')).toBe('2026-2027')
  expect(typedSchoolYear('2026-2028')).toBeNull()
})

test('a year that has a draft is not offered again', () => {
  expect(freeSchoolYears(2026, ['2026-2027'])).toEqual(['2027-2028', '2025-2026'])
})

test('a year to come begins from the year before, any other from what is published', () => {
  expect(likelyBeginning('2027-2028', 2026)).toBe('year-before')
  expect(likelyBeginning('2026-2027', 2026)).toBe('latest')
})
