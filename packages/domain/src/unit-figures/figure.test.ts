import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Figure, figureChange, figureFaultOf, readingOf } from './figure.ts'
import { figureKinds, measureOf } from './figure-kind.ts'

const count = (value: number): Figure => ({ value, numerator: null, denominator: null })
const ratio = (numerator: number, denominator: number): Figure => ({ value: null, numerator, denominator })

describe('a figure is of its kind', () => {
  test.each([
    ['pupils', count(1234), null],
    ['pupils', count(0), null],
    ['pupils', count(1.5), 'not-whole'],
    ['pupils', count(-1), 'negative'],
    ['pupils', count(1e12), 'too-large'],
    ['pupils', ratio(1, 2), 'needs-value'],
    ['two-session-pupils', ratio(3, 4), null],
    ['two-session-pupils', ratio(0, 0), null],
    ['two-session-pupils', ratio(5, 4), 'part-above-whole'],
    ['two-session-pupils', count(75), 'needs-parts'],
    ['two-session-pupils', { value: null, numerator: 1, denominator: null }, 'needs-parts'],
    ['average-score', count(6.25), null],
  ] as const)('%s %j: %s', (kind, figure, fault) => {
    expect(figureFaultOf(kind, figure)).toBe(fault)
  })

  test('each kind adds, has parts, or neither', () => {
    expect(new Set(figureKinds.map((kind) => measureOf(kind).aggregation))).toEqual(new Set(['sum', 'ratio', 'none']))
  })
})

test('F6 the change is the difference, in percent of the year before for counts alone', () => {
  expect(figureChange('pupils', count(110), count(100))).toEqual({ change: 10, percent: 10 })
  expect(figureChange('pupils', count(5), count(0))).toEqual({ change: 5, percent: null })
  expect(figureChange('two-session-pupils', ratio(3, 4), ratio(1, 2))).toEqual({ change: 25, percent: null })
  expect(figureChange('two-session-pupils', ratio(3, 4), ratio(0, 0))).toBe(null)
  expect(figureChange('pupils', count(1), null)).toBe(null)
})

test('a ratio is read of its parts, and never above 100 % where it is without fault', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (numerator, denominator) => {
      const read = readingOf(ratio(numerator, denominator))
      expect(figureFaultOf('solid-rooms', ratio(numerator, denominator)) === null && read !== null && read > 100).toBe(false)
    }),
  )
})
