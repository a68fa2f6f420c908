import { expect, test } from 'vitest'
import { documentSearch, lineSearch } from './document-search.ts'

test('a link keeps its search and its filter', () => {
  expect(documentSearch({ q: '5127 QD', standing: 'full-text' })).toEqual({ q: '5127 QD', standing: 'full-text' })
  expect(documentSearch({ q: 5127 })).toEqual({ q: '5127' })
})

test('what is not understood is left out', () => {
  expect(documentSearch({ q: '', standing: 'rumour', document: '../x', other: 1 })).toEqual({})
  expect(lineSearch({ line: '-1' })).toEqual({})
  expect(lineSearch({ line: 45 })).toEqual({ line: 45 })
})
