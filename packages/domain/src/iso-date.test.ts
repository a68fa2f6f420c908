import { expect, test } from 'vitest'
import { isIsoDate } from './iso-date.ts'

test('a day that the calendar has is one; one that it has not, or that is written otherwise, is none', () => {
  expect(['2026-09-05', '2024-02-29', '2030-12-31'].filter(isIsoDate)).toHaveLength(3)
  expect(['2026-02-29', '2026-13-01', '2026-00-10', '2026-9-5', '05/09/2026', '2026-09-05T00:00', ''].filter(isIsoDate)).toEqual([])
})
