import { expect, test } from 'vitest'
import { aChange } from './a-change.ts'
import { isRewordable, wordsToBegin } from './rewording.ts'

test('words are worded anew, levels, documents, dates and what is no edit are not', () => {
  expect(isRewordable(aChange())).toBe(true)
  expect(isRewordable(aChange({ field: 'level', value: { comparator: '>=' } }))).toBe(false)
  expect(isRewordable(aChange({ field: 'on', value: '2026-09-05' }))).toBe(false)
  expect(isRewordable(aChange({ type: 'added', field: null }))).toBe(false)
})

test('in a conflict one begins with one’s own words, otherwise with those of the ministry', () => {
  expect(wordsToBegin({ state: 'conflict', theirs: 'Bộ', ours: 'tỉnh' })).toBe('tỉnh')
  expect(wordsToBegin({ state: 'conflict', theirs: 'Bộ', ours: null })).toBe('Bộ')
  expect(wordsToBegin({ state: 'only-theirs', theirs: 'Bộ', ours: 'cũ' })).toBe('Bộ')
})
