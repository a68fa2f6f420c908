import { expect, test } from 'vitest'
import { established, province, reform } from './a-province.ts'
import { applyUnitEvent } from './apply-unit-event.ts'
import { defaultHeirs, endedUnits } from './default-heirs.ts'
import { takenSince } from './taken-since.ts'
import { treeOfDay } from './tree-of-day.ts'
import type { UnitEvent } from './unit-event.ts'
import { unitHistory } from './unit-history.ts'

const before = treeOfDay(province, reform)
const parentOf = (unitId: string) => before.versionsById.get(unitId)?.parentUnitId ?? null
const heirsOf = (event: UnitEvent) => Object.fromEntries(defaultHeirs(applyUnitEvent(province, event), reform, parentOf))
const commune = { kind: 'commune-committee', level: 'commune' } as const

test('whoever comes after takes over; the first of several', () => {
  expect(heirsOf({ kind: 'merge', on: reform, unitIds: ['Xã An', 'Xã Bình'], into: established('Xã Mới', 'Huyện Đông', commune), children: {} })).toEqual({
    'Xã An': 'Xã Mới',
    'Xã Bình': 'Xã Mới',
  })
  const parts = ['Xã An 1', 'Xã An 2'].map((name) => established(name, 'Huyện Đông', commune))
  expect(heirsOf({ kind: 'split', on: reform, unitId: 'Xã An', parts, goesOn: false, children: {} })).toEqual({ 'Xã An': 'Xã An 1' })
})

test('without a successor the nearest unit above that lasts; nobody where there is none', () => {
  expect(heirsOf({ kind: 'dissolve', on: reform, unitIds: ['Huyện Đông', 'Xã An'], children: {} })).toEqual({ 'Huyện Đông': 'Tỉnh', 'Xã An': 'Tỉnh' })
  expect(heirsOf({ kind: 'dissolve', on: reform, unitIds: ['Tỉnh'], children: {} })).toEqual({ Tỉnh: null })
})

test('a unit that goes on, or only changes, has no heir', () => {
  expect(heirsOf({ kind: 'rename', on: reform, unitId: 'Xã An', name: 'Xã Ân' })).toEqual({})
  expect(heirsOf({ kind: 'split', on: reform, unitId: 'Xã An', parts: [established('Xã Con', 'Huyện Đông', commune)], goesOn: true, children: {} })).toEqual({})
  const merged = applyUnitEvent(province, { kind: 'merge', on: reform, unitIds: ['Xã An'], into: 'Xã Bình', children: {} })
  expect(endedUnits(merged, reform)).toEqual(['Xã An'])
})

test('the tree of a day counts all that stands below, and leaves out what is not there', () => {
  expect([before.countBelow('Tỉnh'), before.countBelow('Huyện Đông'), before.countBelow('Trường Lê Lợi')]).toEqual([8, 5, 0])
  expect([...before.below(['Xã An', 'Huyện Đông'])].toSorted()).toEqual(['Trường Kim Đồng', 'Trường Lê Lợi', 'Trường Nguyễn Du', 'Xã An', 'Xã Bình'].toSorted())
  expect(treeOfDay(province, '2019-01-01').countBelow('Tỉnh')).toBe(0)
})

test('a code or a name beside its siblings that was taken since would come back twice', () => {
  const event: UnitEvent = { kind: 'merge', on: reform, unitIds: ['Xã An'], into: 'Xã Bình', children: {} }
  const change = applyUnitEvent(province, event)
  const takenBy = (own: Parameters<typeof established>[2], parentUnitId = 'Huyện Đông') => {
    const later = applyUnitEvent(change.versions, { kind: 'establish', on: '2026-01-01', units: [established('Xã Sau', parentUnitId, { ...commune, ...own })] })
    return takenSince(unitHistory(later.versions), change, reform)
  }
  expect(takenBy({})).toEqual([])
  expect(takenBy({ code: '00001' })).toEqual(['Xã Sau'])
  expect(takenBy({ name: 'xã an' })).toEqual(['Xã Sau'])
  expect(takenBy({ name: 'Xã An' }, 'Huyện Tây')).toEqual([])
  expect(takenBy({ code: '00001', level: 'institution' })).toEqual([])
})
