import { expect, test } from 'vitest'
import { commentsSearch } from './comments-search.ts'

const node = '4b7d1c0e-0000-4000-8000-000000000001'

test('an address names an item, the whole or what is gone; anything else is left out', () => {
  expect(commentsSearch({ node, commented: true })).toEqual({ node, commented: true })
  expect(commentsSearch({ node: 'whole' })).toEqual({ node: 'whole' })
  expect(commentsSearch({ node: 'gone', commented: 'true' })).toEqual({ node: 'gone' })
  expect(commentsSearch({ node: 7, commented: 1 })).toEqual({})
})
