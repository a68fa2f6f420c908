import { expect, test } from 'vitest'
import { haiPhong } from './hai-phong.ts'
import { haiPhongPlan2020 } from './plan-2020.ts'

test('the directive has twelve tasks in one unnumbered list', () => {
  expect(haiPhongPlan2020.groups.map(({ tasks }) => tasks.length)).toEqual([12])
})

test('every duty is an order except for the Front and the associations, who are asked', () => {
  const asked = haiPhongPlan2020.responsibilities.filter(({ tone }) => tone === 'request')
  expect(asked.map(({ sourceLine }) => sourceLine)).toEqual([23, 23])
  expect(haiPhongPlan2020.responsibilities).toHaveLength(19)
})

test('114 communes, two of them special zones, and no statistics because the source states none', () => {
  const communes = haiPhong.units.filter(({ kind }) => kind === 'commune-committee')
  expect(communes).toHaveLength(114)
  expect(communes.filter(({ area }) => area === 'đặc khu')).toHaveLength(2)
  expect(haiPhong.statistics).toEqual([])
})
