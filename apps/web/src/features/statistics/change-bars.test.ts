import { expect, test } from 'vitest'
import { changeBars } from './change-bars.ts'

test('bars share one zero line and one scale', () => {
  const { bars, zero } = changeBars([
    { kind: 'lớp', percent: 3 },
    { kind: 'giáo viên', percent: -1 },
    { kind: 'trung tâm', percent: null },
  ])
  expect(zero).toBe(0.25)
  expect(bars).toEqual([
    { kind: 'lớp', percent: 3, from: 0.25, length: 0.75 },
    { kind: 'giáo viên', percent: -1, from: 0, length: 0.25 },
  ])
})

test('nothing to compare gives no bars', () => {
  expect(changeBars([]).bars).toEqual([])
  expect(changeBars([{ kind: 'lớp', percent: 0 }]).bars).toEqual([{ kind: 'lớp', percent: 0, from: 0, length: 0 }])
})
