import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDate, formatNumber, numberOrNull } from './number-format.ts'

fc.configureGlobal({ numRuns: 1000 })

const upToSixDecimals = fc
  .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => digits / 10 ** decimals)

describe('a number', () => {
  test('of up to six decimals is read back as it was written', () => {
    fc.assert(fc.property(upToSixDecimals, (value) => numberOrNull(formatNumber(value)) === value))
  })

  test('is read the same with and without thousands points', () => {
    fc.assert(fc.property(fc.nat(), (value) => numberOrNull(String(value)) === value && numberOrNull(formatNumber(value)) === value))
  })

  test.each([
    [1234.5, '1.234,5'],
    [2222246, '2.222.246'],
    [230000, '230.000'],
    [95.5, '95,5'],
    [-34, '-34'],
    [0, '0'],
    [-0, '0'],
    [-0.0000001, '0'],
  ])('%d is written %j', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })

  test.each([
    ['1.234', 1234],
    ['2792', 2792],
    ['2.111.600', 2111600],
    ['95,5', 95.5],
    ['0,5', 0.5],
    ['1.234,5', 1234.5],
    [' +34 ', 34],
    ['-1.919', -1919],
    ['-0', 0],
  ])('%j is %d', (text, value) => {
    expect(numberOrNull(text)).toBe(value)
  })

  test.each(['1.5', '12.34', '1.2345', '1234.567', '0.500', '01.234', '1,234,567', '1.234.56', '1 234', '1e5', '0x10', '20%', '3-5', ',5', '5,', '.', '-', ''])(
    '%j is no number',
    (text) => {
      expect(numberOrNull(text)).toBeNull()
    },
  )

  test('is never endless nor undefined, however long the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,+- '), maxLength: 500 }), (text) => {
        const value = numberOrNull(text)
        expect(value === null || Number.isFinite(value)).toBe(true)
      }),
    )
    expect(numberOrNull('9'.repeat(400))).toBeNull()
    expect(numberOrNull('9'.repeat(9))).toBe(999_999_999)
  })
})

test('a date is written day, month, year with two, two and four digits', () => {
  expect(formatDate('2024-09-30')).toBe('30/09/2024')
  expect(formatDate('2026-12-03T08:00:00Z')).toBe('03/12/2026')
})
