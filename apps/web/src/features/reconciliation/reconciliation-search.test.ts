import { expect, test } from 'vitest'
import { reconciliationSearch } from './reconciliation-search.ts'

test('a link opens the same filter and the same change; anything else is left out', () => {
  expect(reconciliationSearch({ show: 'conflict', change: 'edited:a:text', other: 1 })).toEqual({ show: 'conflict', change: 'edited:a:text' })
  expect(reconciliationSearch({ show: 'all', change: 'x'.repeat(301) })).toEqual({})
})
