import type { Unit } from '@trongtam/client'
import { expect, test } from 'vitest'
import { type Below, unitMove, unitRows } from './unit-rows.ts'
import { unitSearch } from './unit-search.ts'
import { lastDay } from './version-span.ts'

const unit = (id: string, childCount = 0): Unit => ({
  id,
  name: id,
  code: null,
  kind: 'other',
  level: 'province',
  stage: null,
  ownership: null,
  area: null,
  tags: [],
  ownKindId: null,
  ownKindName: null,
  parentId: null,
  parentName: null,
  childCount,
  demo: false,
  validFrom: '2010-01-01',
  validTo: null,
})
const below: Record<string, Below> = { tinh: [unit('so', 1), unit('xa')], so: 'loading' }
const rowsOf = (...open: string[]) => unitRows([unit('tinh', 2)], new Set(open), (id) => below[id] ?? 'failed')

test('only what is open is in view, with its place among its siblings', () => {
  expect(rowsOf().map(({ unit: { id } }) => id)).toEqual(['tinh'])
  const rows = rowsOf('tinh')
  expect(rows.map((row) => [row.unit.id, row.level, row.position, row.siblings, row.expanded])).toEqual([
    ['tinh', 1, 1, 1, true],
    ['so', 2, 1, 2, false],
    ['xa', 2, 2, 2, null],
  ])
})

test('units on their way keep their parent open', () => {
  expect(rowsOf('tinh', 'so').map((row) => row.below)).toEqual(['ready', 'loading', 'ready'])
})

test('a unit that is its own ancestor does not hang the screen', () => {
  expect(unitRows([unit('a', 1)], new Set(['a']), () => [unit('a', 1)]).map((row) => row.expanded)).toEqual([true, false])
})

test('the keys of the ARIA tree pattern', () => {
  const rows = rowsOf('tinh')
  expect(unitMove(rows, 0, 'ArrowDown')).toEqual({ go: 1 })
  expect(unitMove(rows, 0, 'ArrowUp')).toBeNull()
  expect(unitMove(rows, 0, 'ArrowRight')).toEqual({ go: 1 })
  expect(unitMove(rows, 1, 'ArrowRight')).toEqual({ toggle: 'so' })
  expect(unitMove(rows, 2, 'ArrowRight')).toBeNull()
  expect(unitMove(rows, 2, 'ArrowLeft')).toEqual({ go: 0 })
  expect(unitMove(rows, 0, 'ArrowLeft')).toEqual({ toggle: 'tinh' })
  expect(unitMove(rows, 0, 'End')).toEqual({ go: 2 })
  expect(unitMove(rows, 1, 'Enter')).toEqual({ open: 'so' })
})

test('a link keeps its day and its kind; what is no day or kind is left out', () => {
  expect(unitSearch({ on: '2025-06-30', kind: 'school', q: 'hoan kiem' })).toEqual({ on: '2025-06-30', kind: 'school', q: 'hoan kiem' })
  expect(unitSearch({ on: '2025-02-30', kind: 'castle' })).toEqual({})
})

test('a version lasts until the day before its end', () => {
  expect(lastDay('2025-07-01')).toBe('2025-06-30')
  expect(lastDay('2024-03-01')).toBe('2024-02-29')
})
