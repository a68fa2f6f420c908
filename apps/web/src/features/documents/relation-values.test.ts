import { expect, test } from 'vitest'
import { relationBody, relationSides, sideKey, sideOrNull } from './relation-values.ts'

test('what is done to a document is said of the one that does it', () => {
  const values = { other: 'b', effectiveOn: '1/7/2025' }
  expect(relationBody('a', { ...values, side: { kind: 'replaces', direction: 'out' } })).toEqual({
    fromId: 'a',
    toId: 'b',
    kind: 'replaces',
    effectiveOn: '2025-07-01',
  })
  expect(relationBody('a', { ...values, side: { kind: 'replaces', direction: 'in' } })).toEqual({
    fromId: 'b',
    toId: 'a',
    kind: 'replaces',
    effectiveOn: '2025-07-01',
  })
})

test('no date is not known; no other document and no calendar day are faults', () => {
  const side = { kind: 'amends', direction: 'out' } as const
  expect(relationBody('a', { side, other: 'b', effectiveOn: ' ' })).toMatchObject({ effectiveOn: null })
  expect(relationBody('a', { side, other: null, effectiveOn: '31/2/2026' })).toEqual({ other: 'missing', effectiveOn: 'date' })
})

test('every side has a key of its own and is found by it', () => {
  expect(relationSides).toHaveLength(12)
  for (const side of relationSides) expect(sideOrNull(sideKey(side))).toEqual(side)
  expect(sideOrNull('out rumours')).toBeNull()
})
