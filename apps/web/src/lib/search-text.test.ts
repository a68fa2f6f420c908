import { expect, test } from 'vitest'
import { addressText, searchId, searchSchoolYear, searchText } from './search-text.ts'

test('a search that looks like a number is still a text', () => {
  expect(searchText(5127)).toBe('5127')
  expect(searchText('5127/QĐ-UBND')).toBe('5127/QĐ-UBND')
})

test('a text goes into the address as it comes out of it', () => {
  for (const text of ['5127', '5127/QĐ-UBND', '007', '1e3', 'true', 'NaN', 'Infinity', '-1']) expect(searchText(addressText(text))).toBe(text)
  expect(addressText('2236')).toBe(2236)
})

test('what is empty, absent or something else is left out', () => {
  for (const value of ['', '  ', undefined, null, true, {}]) expect(searchText(value)).toBeUndefined()
  expect(searchId('plans')).toBeUndefined()
  expect(searchSchoolYear('2026')).toBeUndefined()
  expect(searchSchoolYear('2026-2027')).toBe('2026-2027')
})
