import type { TemplateBasis, TemplateMilestone } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { basisOrNone, basisValues, emptyBasis } from './basis-values.ts'
import { emptyMilestone, milestoneOrNone, milestoneValues } from './milestone-values.ts'

const basis: TemplateBasis = {
  id: 'b',
  nodeId: null,
  document: { kind: 'Luật', numberSymbol: '73/2025/QH15', issuer: 'Quốc hội', issuedOn: '2025-06-16', title: 'Luật Nhà giáo' },
  place: 'Điều 2',
  rule: 'mandatory',
}
const milestone: TemplateMilestone = { id: 'm', name: 'Khai giảng', on: '2026-09-05', rule: 'mandatory' }

test('what is typed reads back as it was', () => {
  expect(basisOrNone(basisValues(basis), basis)).toEqual(basis)
  expect(milestoneOrNone(milestoneValues(milestone), milestone)).toEqual(milestone)
})

test('a wrong day or a missing name makes nothing yet', () => {
  expect(basisOrNone({ ...basisValues(basis), issuedOn: '31/6/2025' }, basis)).toBeNull()
  expect(basisOrNone({ ...basisValues(basis), title: ' ' }, basis)).toBeNull()
  expect(basisOrNone(emptyBasis, basis)).toBeNull()
  expect(milestoneOrNone({ ...milestoneValues(milestone), on: '5/9' }, milestone)).toBeNull()
  expect(milestoneOrNone(emptyMilestone, milestone)).toBeNull()
})
