import { expect, test } from 'vitest'
import { carriersOf, type TakenOver } from './carriers.ts'
import type { LineageEdge } from './unit-event.ts'

const reform = '2025-07-01'
const lineage: LineageEdge[] = [
  ...['Huyện Đông', 'Huyện Tây'].map((fromUnitId) => ({ fromUnitId, toUnitId: 'Phường Mới', on: reform })),
  { fromUnitId: 'Huyện Nam', toUnitId: 'Xã Thượng', on: reform },
  { fromUnitId: 'Huyện Nam', toUnitId: 'Xã Hạ', on: reform },
]
const isThere = (unitId: string) => ['Phường Mới', 'Xã Thượng', 'Xã Hạ', 'Sở'].includes(unitId)
const takeover = (fromUnitId: string, toUnitId: string | null, since = reform): TakenOver => ({ fromUnitId, toUnitId, since })
const carriers = (unitIds: string[], ...takeovers: TakenOver[]) => carriersOf(unitIds, lineage, takeovers, isThere)

test('a task of the old districts is carried by those who came after them, each once', () => {
  expect(carriers(['Huyện Đông', 'Huyện Tây', 'Huyện Nam', 'Sở'])).toEqual(['Phường Mới', 'Xã Thượng', 'Xã Hạ', 'Sở'])
})

test('what was decided for the task comes first, be it that nobody carries it on', () => {
  expect(carriers(['Huyện Nam'], takeover('Huyện Nam', 'Sở'))).toEqual(['Sở'])
  expect(carriers(['Huyện Nam', 'Huyện Tây'], takeover('Huyện Nam', null))).toEqual(['Phường Mới'])
  expect(carriers(['Huyện Nam'], takeover('Huyện Nam', null))).toBe('nobody')
})

test('a task that is handed on again, or back, is with the last', () => {
  expect(carriers(['Huyện Nam'], takeover('Xã Hạ', 'Sở', '2026-07-01'), takeover('Huyện Nam', 'Xã Hạ'))).toEqual(['Sở'])
  expect(carriers(['Sở', 'Xã Hạ'], takeover('Sở', 'Xã Hạ'), takeover('Xã Hạ', 'Sở', '2026-07-01'))).toEqual(['Sở'])
  expect(carriers(['Huyện Nam'], takeover('Huyện Nam', 'Huyện Tây'))).toEqual(['Phường Mới'])
  expect(carriers(['Huyện Nam'], takeover('Xã Hạ', 'Sở', '2024-07-01'))).toEqual(['Xã Thượng', 'Xã Hạ'])
})

test('nobody carries what was given to a unit that ended without anyone after it', () => {
  expect(carriers(['Huyện Lạ'])).toBe('nobody')
  expect(carriers([])).toBe('nobody')
})
