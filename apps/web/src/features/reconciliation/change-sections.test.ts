import { expect, test } from 'vitest'
import { aChange } from './a-change.ts'
import { changeSections, countChanges, keyMove, nextKey, peacefulKeys, shownChanges, shownKeys } from './change-sections.ts'

const theme = aChange({ key: 'theme', kind: 'theme', group: null })
const conflict = aChange({ key: 'conflict', state: 'conflict', why: 'both-edited', group: 'Nhóm 2', number: '2.1' })
const mandatory = aChange({ key: 'mandatory', rule: 'mandatory', overdue: true, group: 'Nhóm 1' })
const deferred = aChange({ key: 'deferred', deferred: { reason: 'chờ', at: '2026-09-01T00:00:00Z' }, group: 'Nhóm 2', number: null })
const added = aChange({ key: 'added', type: 'added', group: 'Nhóm mới', number: null })
const basis = aChange({ key: 'basis', kind: 'basis', group: null, number: null })
const order = aChange({ key: 'order', type: 'reordered', kind: 'group', group: null, number: null })
const changes = [basis, added, conflict, mandatory, order, deferred, theme]

test('theme first, then the whole, the groups as the plan numbers them and those it lacks, legal bases last; every change once', () => {
  const sections = changeSections(changes)
  expect(sections.map(({ part, title, changes: own }) => [part, title, own.map(({ key }) => key)])).toEqual([
    ['theme', null, ['theme']],
    ['whole', null, ['order']],
    ['group', 'Nhóm 1', ['mandatory']],
    ['group', 'Nhóm 2', ['conflict', 'deferred']],
    ['group', 'Nhóm mới', ['added']],
    ['basis', null, ['basis']],
  ])
})

test('counts and filters say the same', () => {
  const counts = countChanges(changes)
  expect(counts).toEqual({ open: 7, conflict: 1, mandatory: 1, deferred: 1, overdue: 1 })
  expect(shownKeys(changes, undefined)).toEqual(['theme', 'order', 'mandatory', 'conflict', 'deferred', 'added', 'basis'])
  for (const filter of ['conflict', 'mandatory', 'deferred'] as const) expect(shownChanges(changes, filter)).toHaveLength(counts[filter])
  expect(shownChanges(changes, undefined)).toBe(changes)
})

test('what may be taken together has no conflict in it', () => {
  expect(peacefulKeys(changes)).toEqual(['basis', 'added', 'mandatory', 'order', 'deferred', 'theme'])
})

test('after a decision the next open change is looked at, at the end the one before, in the end none', () => {
  const keys = ['a', 'b', 'c']
  expect(nextKey(keys, new Set(['a', 'b']))).toBe('c')
  expect(nextKey(keys, new Set(['c']))).toBe('b')
  expect(nextKey(keys, new Set(keys))).toBeNull()
  expect(nextKey(keys, new Set(['elsewhere']))).toBe('a')
})

test('arrows go from change to change and no further', () => {
  const keys = ['a', 'b', 'c']
  expect(keyMove(keys, 'a', 'ArrowDown')).toBe('b')
  expect(keyMove(keys, 'a', 'ArrowUp')).toBeNull()
  expect(keyMove(keys, 'a', 'End')).toBe('c')
  expect(keyMove(keys, 'a', 'x')).toBeNull()
  expect(keyMove(keys, 'gone', 'Home')).toBeNull()
})
