import { expect, test } from 'vitest'
import { formatChange, formatDue, formatPercent, formatTime } from './formats.ts'

test('121 of 100 is 121 %, nothing is capped', () => {
  expect(formatPercent((121 / 100) * 100)).toBe('121 %')
  expect(formatPercent(95.25)).toBe('95,3 %')
})

test('a change bears its sign', () => {
  expect(formatChange(1234)).toBe('+1.234')
  expect(formatChange(-4)).toBe('−4')
  expect(formatChange(0)).toBe('0')
})

test('times are those of Vietnam, dates have two digits', () => {
  expect(formatTime('2026-12-02T18:05:00Z')).toBe('01:05 03/12/2026')
})

test('a due text is printed as the document says it', () => {
  expect(formatDue('2030-12-31')).toBe('31/12/2030')
  expect(formatDue('năm 2030')).toBe('năm 2030')
})
