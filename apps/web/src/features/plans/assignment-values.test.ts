import { expect, test } from 'vitest'
import { assignmentBodyOrNull, assignmentValues } from './assignment-values.ts'

const department = { id: 'a', name: 'Sở Giáo dục và Đào tạo' }
const values = { lead: department, coordinating: [], due: '3/12/2026', product: ' Kế hoạch ' }

test('a typed date is sent as day, month, year; a lead never coordinates itself', () => {
  expect(assignmentBodyOrNull({ ...values, coordinating: [department, { id: 'b', name: 'Sở Tài chính' }] })).toEqual({
    leadUnitId: 'a',
    coordinatingUnitIds: ['b'],
    dueOn: '2026-12-03',
    product: 'Kế hoạch',
  })
})

test('an unreadable date stops the form, an empty one means none', () => {
  expect(assignmentBodyOrNull({ ...values, due: '31/02/2027' })).toBeNull()
  expect(assignmentBodyOrNull({ ...values, due: ' ', product: '' })).toMatchObject({ dueOn: null, product: null })
})

test('the form shows units, not classes of units', () => {
  const assignment = { id: '1', dueOn: null, product: null }
  const node = {
    dueOn: '2026-12-03',
    assignments: [
      { ...assignment, role: 'lead' as const, unitId: null, unitClassId: 'c', name: 'UBND các xã' },
      { ...assignment, role: 'coordinating' as const, unitId: 'a', unitClassId: null, name: department.name, product: 'Báo cáo' },
    ],
  }
  expect(assignmentValues(node)).toEqual({ lead: null, coordinating: [department], due: '03/12/2026', product: 'Báo cáo' })
})
