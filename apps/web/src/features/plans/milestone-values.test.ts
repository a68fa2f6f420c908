import { expect, test } from 'vitest'
import { areMilestoneValues, milestonesBody, milestoneValues, newMilestone } from './milestone-values.ts'

test('the calendar goes back as it was, earliest first, without what was taken out', () => {
  const values = milestoneValues([
    { id: 'b', name: 'Sơ kết', on: '2027-01-15', fromTemplate: false },
    { id: 'a', name: 'Khai giảng', on: '2026-09-05', fromTemplate: true },
  ])
  const added = { ...newMilestone('n'), name: ' Tổng kết ', on: '25/5/2027' }
  expect(milestonesBody([...values, added, { ...newMilestone('x'), removed: true }])).toEqual({
    milestones: [
      { id: 'a', name: 'Khai giảng', on: '2026-09-05' },
      { id: 'b', name: 'Sơ kết', on: '2027-01-15' },
      { id: null, name: 'Tổng kết', on: '2027-05-25' },
    ],
  })
})

test('each date says what is wrong with it', () => {
  expect(milestonesBody([newMilestone('1'), { ...newMilestone('2'), name: 'x', on: '31/2/2027' }])).toEqual({
    faults: new Map([
      ['1', 'name'],
      ['2', 'on'],
    ]),
  })
})

test('a draft kept by another build is not taken for one of this form', () => {
  expect(areMilestoneValues([newMilestone('1')])).toBe(true)
  expect(areMilestoneValues([{ name: 1 }])).toBe(false)
})
