import { expect, test } from 'vitest'
import { draftSearch } from './draft-search.ts'

const node = '0199f2e4-0000-7000-8000-000000000001'

test('an address keeps what it understands and drops the rest', () => {
  expect(draftSearch({ node, import: true, other: 1 })).toEqual({ node, import: true })
  expect(draftSearch({ node: 'x', import: 'yes' })).toEqual({})
})
