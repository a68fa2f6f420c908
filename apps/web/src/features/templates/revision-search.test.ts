import { expect, test } from 'vitest'
import { revisionOfSearch } from './revision-search.ts'

test('an address names a revision by its number; anything else is the latest', () => {
  expect(revisionOfSearch({ revision: 2 })).toBe(2)
  expect(revisionOfSearch({ revision: '3' })).toBe(3)
  for (const search of [{}, { revision: 0 }, { revision: 'x' }, { revision: 1.5 }]) expect(revisionOfSearch(search)).toBeUndefined()
})
