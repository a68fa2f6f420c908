import { expect, test } from 'vitest'
import { adoptionSearch } from './adoption-search.ts'

test('a link opens the same year and the same side again, and nothing it does not know', () => {
  expect(adoptionSearch({ schoolYear: '2026-2027', tab: 'themes' })).toEqual({ schoolYear: '2026-2027', tab: 'themes' })
  expect(adoptionSearch({ schoolYear: '2026', tab: 'x' })).toEqual({})
})
