import { expect, test } from 'vitest'
import type { Json } from '../canonical-json.ts'
import type { PlanItem, TemplateItem } from '../plan-item.ts'
import { changeOf } from './change-of.ts'
import { changeTitle } from './change-title.ts'
import { changeWords } from './change-words.ts'
import { itemTitles } from './item-titles.ts'

const group = (id: string, text: string): TemplateItem => ({ id, parentId: null, kind: 'group', position: 1, fields: { text }, rules: {}, cameFrom: [] })
const ours: PlanItem[] = [
  { id: 'o1', parentId: null, kind: 'group', position: 1, fields: { text: 'Nhóm của tỉnh' }, dropped: false, base: null },
  {
    id: 'o2',
    parentId: null,
    kind: 'group',
    position: 2,
    fields: { text: 'Nhóm đổi lời' },
    dropped: false,
    base: { id: 't2', parentId: null, position: 2, fields: { text: 'Nhóm cũ' } },
  },
]
const titles = itemTitles(ours, [group('t1', 'Nhóm một')])
const edited = (kind: PlanItem['kind'], field: string, theirs: Json) =>
  changeWords(changeOf({ type: 'edited', itemId: 't1', kind, field, theirs, groupId: null }), titles)

test('fields are worded as documents print them', () => {
  const document = { kind: 'Nghị định', numberSymbol: '30/2020/NĐ-CP', issuer: 'Chính phủ', issuedOn: '2020-03-05', title: 'Về công tác văn thư' }
  expect(edited('target', 'level', { comparator: 'range', low: 80, high: 85, unit: '%' })).toEqual({ base: null, theirs: '80–85 %', ours: null })
  expect(edited('milestone', 'on', '2026-09-05').theirs).toBe('05/09/2026')
  expect(edited('basis', 'document', document).theirs).toBe('Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư')
  expect(edited('target', 'due', 'năm 2030').theirs).toBe('năm 2030')
})

test('a parent is told by its title, an order and several items as a numbered list', () => {
  const moved = changeOf({ type: 'moved', itemId: 't2', ourId: 'o2', kind: 'group', base: null, theirs: 't1', ours: 'o1', groupId: null })
  expect(changeWords(moved, titles)).toEqual({ base: 'Cấp cao nhất của kế hoạch', theirs: 'Nhóm một', ours: 'Nhóm của tỉnh' })
  const reordered = changeOf({ type: 'reordered', itemId: '', kind: 'group', base: ['t1', 't2'], theirs: ['t2', 't1'], ours: ['t1', 't2'], groupId: null })
  expect(changeWords(reordered, titles).theirs).toBe('1. Nhóm cũ\n2. Nhóm một')
  expect(changeTitle(reordered, titles)).toBe('Thứ tự các nhóm nhiệm vụ')
  const split = changeOf({
    type: 'split',
    itemId: 't2',
    kind: 'group',
    base: { text: 'Nhóm cũ' },
    theirs: [{ text: 'A' }, { text: 'B' }],
    ours: { text: 'Nhóm đổi lời' },
    groupId: null,
  })
  expect(changeWords(split, titles)).toEqual({ base: 'Nhóm cũ', theirs: '1. A\n2. B', ours: 'Nhóm đổi lời' })
})

test('a title has at most 80 characters and ends after a word', () => {
  const long = `${'từ dài '.repeat(20)}cuối`
  const title = changeTitle(changeOf({ type: 'added', itemId: 'x', kind: 'task', groupId: null }), itemTitles([], [group('x', long)]))
  expect(title).toMatch(/^(từ dài )+từ…$|^(từ dài )*từ dài…$/)
  expect(title.length).toBeLessThanOrEqual(80)
  expect(changeTitle(changeOf({ type: 'edited', itemId: 't2', ourId: 'o2', kind: 'group', groupId: null }), titles), '(control)').toBe('Nhóm đổi lời')
})
