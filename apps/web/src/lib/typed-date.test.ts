import { expect, test } from 'vitest'
import { typedDateOrNull } from './typed-date.ts'

test('the day comes first: 3/12/2026 is the third of December', () => {
  for (const text of ['3/12/2026', '03/12/2026', '03-12-2026', '3.12.2026', ' 3 / 12 / 2026 ', '03122026']) expect(typedDateOrNull(text)).toBe('2026-12-03')
})

test('a day the calendar does not have is refused, a leap day is not', () => {
  expect(typedDateOrNull('31/02/2027')).toBeNull()
  expect(typedDateOrNull('12/31/2026')).toBeNull()
  expect(typedDateOrNull('29/02/2027')).toBeNull()
  expect(typedDateOrNull('29/02/2028')).toBe('2028-02-29')
})

test('nothing is guessed from half a date', () => {
  for (const text of ['', '3/12', '3/12/26', '2026-12-03', 'mai', '0/1/2026', '1/1/0026']) expect(typedDateOrNull(text)).toBeNull()
})
