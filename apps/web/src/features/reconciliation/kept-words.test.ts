import { expect, test } from 'vitest'
import { isKeptWords, orphanedWords, withoutWords, withWord } from './kept-words.ts'

const words = withWord(withWord({}, 'a', { form: 'edit', text: 'lời mới' }), 'b', { form: 'defer', text: 'chờ ý kiến' })

test('what is decided is forgotten, what is not stays', () => {
  expect(withoutWords(words, ['a'])).toEqual({ b: { form: 'defer', text: 'chờ ý kiến' } })
  expect(withoutWords(words, ['c'])).toEqual(words)
})

test('what was typed for a change that is gone is shown, what is blank is not', () => {
  expect(orphanedWords(withWord(words, 'c', { form: 'edit', text: ' ' }), ['a'])).toEqual([['b', { form: 'defer', text: 'chờ ý kiến' }]])
})

test('what another build kept otherwise is not taken up', () => {
  expect(isKeptWords(words)).toBe(true)
  expect(isKeptWords({ a: { form: 'other', text: '' } })).toBe(false)
  expect(isKeptWords(null)).toBe(false)
})
