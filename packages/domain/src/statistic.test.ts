import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueYearBefore, yearOnYearPercent } from './statistic.ts'

fc.configureGlobal({ numRuns: 1000 })

test.each([
  ['trường', 2874, 34, 2840],
  ['lớp', 66138, 1919, 64219],
  ['học sinh', 2222246, 68917, 2153329],
  ['giáo viên', 124493, 1525, 122968],
  ['phòng học', 66110, 846, 65264],
  ['trường, 9/2020', 2792, 44, 2748],
])('Hà Nội (%s): %i with the stated change of %i was %i the year before', (_, value, change, before) => {
  expect(valueYearBefore({ value, change })).toBe(before)
})

test('the year before and the change add up to the value', () => {
  fc.assert(fc.property(fc.nat(), fc.nat(), (value, before) => valueYearBefore({ value, change: value - before }) === before))
})

test('the percentage rises and falls with the change, and is whole where it is whole', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (value, before) => {
      const percent = yearOnYearPercent({ value, change: value - before }) as number
      expect(Math.sign(percent)).toBe(Math.sign(value - before))
    }),
  )
  fc.assert(fc.property(fc.nat(1_000_000), (value) => yearOnYearPercent({ value, change: value - 100 }) === value - 100))
})

test('nothing is made up where the source states no change or the year before was nothing', () => {
  expect(valueYearBefore({ value: 29, change: null })).toBeNull()
  expect(yearOnYearPercent({ value: 29, change: null })).toBeNull()
  expect(yearOnYearPercent({ value: 29, change: 29 })).toBeNull()
  expect(yearOnYearPercent({ value: 5, change: 15 })).toBeNull()
  expect(yearOnYearPercent({ value: 30, change: 10 })).toBe(50)
  expect(yearOnYearPercent({ value: 30, change: 0 })).toBe(0)
})
