import { expect, test } from 'vitest'
import { dayStops, nextChanges } from './day-stops.ts'

const days = [{ day: '2010-01-01' }, { day: '2025-07-01' }, { day: '2027-01-01' }]

test('one stops at every change, today and the day that is shown, each once', () => {
  expect(dayStops(days, '2026-11-27', '2025-07-01')).toEqual(['2010-01-01', '2025-07-01', '2026-11-27', '2027-01-01'])
  expect(dayStops([], '2026-11-27', '2026-11-27')).toEqual(['2026-11-27'])
})

test('from a change one goes to the next, from between them to the nearest', () => {
  expect(nextChanges(days, '2025-07-01')).toEqual({ before: '2010-01-01', after: '2027-01-01' })
  expect(nextChanges(days, '2025-06-30')).toEqual({ before: '2010-01-01', after: '2025-07-01' })
  expect(nextChanges(days, '2009-01-01')).toEqual({ before: null, after: '2010-01-01' })
})
