import { expect, test } from 'vitest'
import { daysLeft } from './days-left.ts'

test('the last day counts as none left, the day after as over', () => {
  expect(daysLeft('2026-12-10', '2026-11-27')).toBe(13)
  expect(daysLeft('2026-12-10', '2026-12-10')).toBe(0)
  expect(daysLeft('2026-12-10', '2026-12-11')).toBe(-1)
})
