import { expect, test } from 'vitest'
import { searchId, searchSchoolYear, searchText } from './search-text.ts'

test('a search that looks like a number is still a text', () => {
  expect(searchText(5127)).toBe('5127')
  expect(searchText('5127/QĐ-UBND')).toBe('5127/QĐ-UBND')
})

test('what is empty, absent or something else is left out', () => {
  for (const value of ['', '  ', undefined, null, true, {}]) expect(searchText(value)).toBeUndefined()
  expect(searchId('plans')).toBeUndefined()
  expect(searchSchoolYear('2026')).toBeUndefined()
  expect(searchSchoolYear('2026-2027')).toBe('2026-2027')
})
