import { expect, test } from 'vitest'
import { aUnit, province, reform, since } from './a-province.ts'
import { hierarchyFaults } from './hierarchy-faults.ts'

test('a hierarchy in order has no faults, and each disorder is named with its day', () => {
  expect(hierarchyFaults(province)).toEqual([])
  expect(hierarchyFaults([...province, aUnit('Xã An', 'Tỉnh', { validFrom: reform })])).toEqual([{ code: 'overlap', unitId: 'Xã An', on: reform }])
  expect(hierarchyFaults([aUnit('x', null, { validTo: since })])).toEqual([{ code: 'ends-before-it-begins', unitId: 'x', on: since }])
  expect(hierarchyFaults([aUnit('x', 'y')])).toEqual([{ code: 'parent-not-there', unitId: 'x', on: since }])
  expect(hierarchyFaults([aUnit('y', null, { validTo: reform }), aUnit('x', 'y')])).toEqual([{ code: 'parent-not-there', unitId: 'x', on: reform }])
})

test('a ring is found on whatever day it closes, and two that never meet are none', () => {
  const change = (from: string, to: string) => [
    aUnit('x', null, { validTo: from }),
    aUnit('x', 'y', { validFrom: from }),
    aUnit('y', 'x', { validTo: to }),
    aUnit('y', null, { validFrom: to }),
  ]
  expect(hierarchyFaults(change(reform, reform))).toEqual([])
  expect(hierarchyFaults(change(reform, '2025-07-02'))).toEqual([
    { code: 'cycle', unitId: 'x', on: reform },
    { code: 'cycle', unitId: 'y', on: reform },
  ])
})
