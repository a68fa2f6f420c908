import { expect, test } from 'vitest'
import { assignmentBodyOrNull, type AssignmentValues, assignmentValues, isAssignmentValues } from './assignment-values.ts'
import { mergeDraft } from '#lib/typed-draft.ts'

const department = { id: 'a', name: 'Sở Giáo dục và Đào tạo' }
const position = { id: 'p', title: 'Chuyên viên tổng hợp' }
const values = { lead: { ...department, position }, coordinating: [], due: '3/12/2026', product: ' Kế hoạch ' }

test('a typed date is sent as day, month, year; a lead never coordinates itself', () => {
  expect(assignmentBodyOrNull({ ...values, coordinating: [department, { id: 'b', name: 'Sở Tài chính' }] })).toEqual({
    leadUnitId: 'a',
    leadPositionId: 'p',
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
  const assignment = { id: '1', dueOn: null, product: null, position: null }
  const node = {
    dueOn: '2026-12-03',
    assignments: [
      { ...assignment, role: 'lead' as const, unitId: null, unitClassId: 'c', name: 'UBND các xã' },
      { ...assignment, role: 'coordinating' as const, unitId: 'a', unitClassId: null, name: department.name, product: 'Báo cáo' },
    ],
  }
  expect(assignmentValues(node)).toEqual({ lead: null, coordinating: [department], due: '03/12/2026', product: 'Báo cáo' })
})

test('a position hangs on its unit: where others chose another lead meanwhile, a person chooses between the two', () => {
  const base: AssignmentValues = { ...values, lead: { ...department, position: null } }
  const elsewhere: AssignmentValues = { ...base, lead: { id: 'b', name: 'Sở Tài chính', position: null } }
  expect(mergeDraft({ base, typed: values }, elsewhere)).toEqual({ values, conflicts: ['lead'] })
  expect(mergeDraft({ base, typed: values }, { ...base, product: 'Báo cáo' })).toEqual({ values: { ...values, product: 'Báo cáo' }, conflicts: [] })
})

test('what was typed before positions were asked for is not taken up', () => {
  expect(isAssignmentValues(values)).toBe(true)
  expect(isAssignmentValues({ ...values, lead: null })).toBe(true)
  expect(isAssignmentValues({ ...values, lead: department })).toBe(false)
})
