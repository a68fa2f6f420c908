import { expect, test } from 'vitest'
import { tidyUnitClassRule } from './unit-class-rule.ts'

test('a rule is stored with every choice once, and words that say the same but once', () => {
  expect(tidyUnitClassRule({ tags: [' Trường  chuyên', 'truong chuyen', 'Bán trú'], kinds: ['school', 'police', 'school'] })).toEqual({
    kinds: ['police', 'school'],
    tags: ['Trường chuyên', 'Bán trú'],
  })
})

test('a word without a letter or a number is none', () => {
  expect(tidyUnitClassRule({ areas: ['—', 'phường'] })).toEqual({ areas: ['phường'] })
})

test('(control) a rule without conditions gains none', () => {
  expect(tidyUnitClassRule({})).toEqual({})
})
