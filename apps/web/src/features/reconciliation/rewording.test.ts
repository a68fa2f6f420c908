import { expect, test } from 'vitest'
import { aChange } from './a-change.ts'
import { isRewordable, valueOfWords, wordsToBegin } from './rewording.ts'

test('words are worded anew, documents, dates, ranges and what is no edit are not', () => {
  expect(isRewordable(aChange())).toBe(true)
  expect(isRewordable(aChange({ field: 'level', value: { comparator: 'range', low: 1, high: 2, unit: '%' } }))).toBe(false)
  expect(isRewordable(aChange({ field: 'on', value: '2026-09-05' }))).toBe(false)
  expect(isRewordable(aChange({ type: 'added', field: null }))).toBe(false)
})

test('in a conflict one begins with one’s own words, otherwise with those of the ministry', () => {
  expect(wordsToBegin({ ...aChange(), state: 'conflict', theirs: 'Bộ', ours: 'tỉnh' })).toBe('tỉnh')
  expect(wordsToBegin({ ...aChange(), state: 'conflict', theirs: 'Bộ', ours: null })).toBe('Bộ')
  expect(wordsToBegin({ ...aChange(), state: 'only-theirs', theirs: 'Bộ', ours: 'cũ' })).toBe('Bộ')
})

test('a level is one number: it begins with the ministry’s, keeps its comparator and unit, and is nothing where no number is typed', () => {
  const change = aChange({ field: 'level', value: { comparator: '>=', value: 97.5, unit: '%' }, theirs: '≥ 97,5 %' })
  expect(isRewordable(change)).toBe(true)
  expect(wordsToBegin(change)).toBe('97,5')
  expect(valueOfWords(change, '1.234,5')).toEqual({ comparator: '>=', value: 1234.5, unit: '%' })
  expect(valueOfWords(change, 'nhiều')).toBeNull()
  expect(valueOfWords(aChange(), 'nhiều')).toBe('nhiều')
})
