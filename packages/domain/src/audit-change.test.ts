import { expect, test } from 'vitest'
import { auditActions, auditGroupOf, auditGroups } from './audit-action.ts'
import { auditIds, auditLines, auditTime, shortId } from './audit-change.ts'
import { auditWordsEn } from './audit-words.en.ts'
import { auditWordsVi } from './audit-words.vi.ts'

const unitId = '01890000-0000-7000-8000-0000000000aa'
const unknownId = '01890000-0000-7000-8000-00001234abcd'

test('a change reads field by field: names, dates, years, states in words, ids by their names or short', () => {
  const before = { status: 'draft', schoolYear: 2026, dueOn: null, rows: 12_345.5 }
  const after = {
    status: 'issued',
    text: 'status.draft',
    dueOn: '2027-01-31',
    planId: unknownId,
    assignments: [{ dueOn: '2027-01-31', unitId, role: 'lead', product: null }],
  }
  expect(auditLines(before, after, auditWordsVi, { [unitId]: 'Phòng Tiểu học' })).toEqual([
    { field: 'Năm học', before: '2026-2027', after: null },
    { field: 'Lời văn', before: null, after: 'status.draft' },
    { field: 'Trạng thái', before: 'dự thảo', after: 'đã ban hành' },
    { field: 'Phân công', before: null, after: 'Vai trò: chủ trì; Đơn vị: Phòng Tiểu học; Thời hạn: 31/01/2027' },
    { field: 'Thời hạn', before: '—', after: '31/01/2027' },
    { field: 'Số dòng', before: '12.345,5', after: null },
    { field: 'Kế hoạch', before: null, after: '#1234abcd' },
  ])
})

test('what is no record, and a field nobody named, is still shown', () => {
  expect(auditLines(null, ['a', 'b'], auditWordsEn, {})).toEqual([{ field: '', before: null, after: 'a\nb' }])
  expect(auditLines({ strange: true }, null, auditWordsEn, {})).toEqual([{ field: 'strange', before: 'yes', after: null }])
  expect(auditLines(null, null, auditWordsEn, {})).toEqual([])
})

test('ids are found at any depth, under the name of their field', () => {
  expect(auditIds({ planId: unknownId, text: 'no id', assignments: [{ unitId }, { unitId: null }] })).toEqual([
    ['planId', unknownId],
    ['unitId', unitId],
  ])
})

test('a time is Vietnam’s, to the second', () => {
  expect(auditTime('2026-12-31T17:00:09.123Z')).toBe('01/01/2027 00:00:09')
  expect(shortId(unknownId)).toBe('#1234abcd')
})

test('every action has a group with words, and both languages have the same words', () => {
  expect(new Set(auditActions.map(auditGroupOf))).toEqual(new Set(auditGroups))
  expect(Object.keys(auditWordsVi.group).toSorted()).toEqual([...auditGroups].toSorted())
  expect(Object.keys(auditWordsEn.value).toSorted()).toEqual(Object.keys(auditWordsVi.value).toSorted())
})
