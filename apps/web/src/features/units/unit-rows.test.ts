import type { ListedUnit } from '@trongtam/client'
import { expect, test } from 'vitest'
import { chooseRange, toggleChosen } from './chosen-units.ts'
import { narrowFound } from './narrow-found.ts'
import { typeahead, unitMove } from './unit-keys.ts'
import { type Below, unitRows } from './unit-rows.ts'
import { unitSearch } from './unit-search.ts'
import { lastDay } from '#lib/units/version-span.ts'

const unit = (id: string, childCount = 0): ListedUnit => ({
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
  path: [],
  news: null,
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

test('the size of a family is known while it is still on its way', () => {
  const rows = unitRows([unit('tinh', 2900)], new Set(['tinh']), () => [unit('so')])
  expect(rows.map((row) => row.siblings)).toEqual([1, 2900])
})

const press = (key: string, shiftKey = false) => ({ key, shiftKey })

test('the keys of the ARIA tree pattern', () => {
  const rows = rowsOf('tinh')
  const move = (index: number, key: string) => unitMove(rows, index, press(key), false)
  expect(move(0, 'ArrowDown')).toEqual({ go: 1 })
  expect(move(0, 'ArrowUp')).toEqual({ leave: true })
  expect(move(0, 'ArrowRight')).toEqual({ go: 1 })
  expect(move(1, 'ArrowRight')).toEqual({ toggle: 'so' })
  expect(move(2, 'ArrowRight')).toBeNull()
  expect(move(2, 'ArrowLeft')).toEqual({ go: 0 })
  expect(move(0, 'ArrowLeft')).toEqual({ toggle: 'tinh' })
  expect(move(0, 'End')).toEqual({ go: 2 })
  expect(move(0, 'PageDown')).toEqual({ go: 2 })
  expect(move(1, 'Enter')).toEqual({ open: 'so' })
  expect(move(1, ' ')).toEqual({ toggle: 'so' })
})

test('the asterisk opens what is closed beside a line, and nothing above or below it', () => {
  expect(unitMove(rowsOf('tinh'), 2, press('*'), false)).toEqual({ openAll: ['so'] })
  expect(unitMove(rowsOf('tinh'), 0, press('*'), false)).toEqual({ openAll: [] })
})

test('where units are to be chosen, space chooses and shift extends', () => {
  const rows = rowsOf('tinh')
  expect(unitMove(rows, 1, press(' '), true)).toEqual({ choose: rows[1] })
  expect(unitMove(rows, 1, press('ArrowDown', true), true)).toEqual({ go: 2, extends: true })
  expect(unitMove(rows, 1, press('ArrowDown', true), false)).toEqual({ go: 2 })
  const chosen = chooseRange(new Map(), rows, 2, 1)
  expect([...chosen.keys()]).toEqual(['so', 'xa'])
  expect([...toggleChosen(chosen, unit('so')).keys()]).toEqual(['xa'])
})

test('letters go to the next name that begins so, without diacritics too, else to a word in a name', () => {
  const rows = unitRows([unit('Sở Y tế'), unit('Ủy ban'), unit('Sở Xây dựng')], new Set(), () => [])
  expect(typeahead(rows, 0, 's')).toBe(2)
  expect(typeahead(rows, 2, 's')).toBe(0)
  expect(typeahead(rows, 0, 'uy b')).toBe(1)
  expect(typeahead(rows, 0, 'xay')).toBe(2)
  expect(typeahead(rows, 0, 'z')).toBeNull()
})

test('while one types on, the list already found is narrowed at once', () => {
  const found = [unit('Trường Hoa Sen'), unit('Trường Hòa Bình')]
  expect(narrowFound(found, 'hoa b').map(({ id }) => id)).toEqual(['Trường Hòa Bình'])
  expect(narrowFound(found, '')).toBe(found)
})

test('a link keeps its day and its kind; what is no day or kind is left out', () => {
  expect(unitSearch({ on: '2025-06-30', kind: 'school', q: 'hoan kiem' })).toEqual({ on: '2025-06-30', kind: 'school', q: 'hoan kiem' })
  expect(unitSearch({ on: '2025-02-30', kind: 'castle' })).toEqual({})
})

test('a version lasts until the day before its end', () => {
  expect(lastDay('2025-07-01')).toBe('2025-06-30')
  expect(lastDay('2024-03-01')).toBe('2024-02-29')
})
