import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { achievementPercent, formatLevel, levelFromRow, levelToRow, type StoredLevel, type TargetLevel } from './target.ts'

fc.configureGlobal({ numRuns: 1000 })

const numbers = fc.double({ noNaN: true, noDefaultInfinity: true })
const words = fc.string({ minLength: 1 })
const units = fc.constantFrom('%', 'trường', 'lượt người/năm', '')

const levels: fc.Arbitrary<TargetLevel> = fc.oneof(
  fc.record({ comparator: fc.constantFrom('>=', '<=', '=', '~'), value: numbers, unit: units }),
  fc.tuple(numbers, numbers, units).map(([a, b, unit]) => ({ comparator: 'range' as const, low: Math.min(a, b), high: Math.max(a, b), unit })),
  fc.record({ comparator: fc.constantFrom('milestone', 'text'), text: words }),
)

describe('a level', () => {
  test('comes back from its row as it went in', () => {
    fc.assert(
      fc.property(levels, (level) => {
        expect(levelFromRow(levelToRow(level))).toEqual(level)
      }),
    )
  })

  test('is never read from a row that another level would have written', () => {
    const rows: fc.Arbitrary<StoredLevel> = fc.record({
      comparator: fc.constantFrom('>=', '<=', '=', '~', 'range', 'milestone', 'text', '>', ''),
      low: fc.option(fc.integer({ min: -5, max: 5 })),
      high: fc.option(fc.integer({ min: -5, max: 5 })),
      text: fc.option(fc.constantFrom('', 'đạt chuẩn')),
      unit: units,
    })
    fc.assert(
      fc.property(rows, (row) => {
        const level = levelFromRow(row)
        if (level !== null) expect(levelFromRow(levelToRow(level))).toEqual(level)
      }),
    )
  })

  const row = { low: null, high: null, text: null, unit: '%' }
  test.each([
    ['an unknown comparator', { ...row, comparator: '>', low: 20 }],
    ['a floor without value', { ...row, comparator: '>=' }],
    ['a range without upper end', { ...row, comparator: 'range', low: 80 }],
    ['a range upside down', { ...row, comparator: 'range', low: 85, high: 80 }],
    ['a milestone without words', { ...row, comparator: 'milestone', text: '' }],
  ])('is not read from a row with %s', (_, refused) => {
    expect(levelFromRow(refused)).toBeNull()
    expect(levelFromRow({ ...row, comparator: 'range', low: 80, high: 85 })).toEqual({ comparator: 'range', low: 80, high: 85, unit: '%' })
  })
})

test.each<[string, TargetLevel, string]>([
  ['T01', { comparator: 'milestone', text: 'đạt chuẩn' }, 'đạt chuẩn'],
  ['T02', { comparator: '>=', value: 20, unit: '%' }, '≥ 20 %'],
  ['T03', { comparator: '>=', value: 19, unit: '%' }, '≥ 19 %'],
  ['T04', { comparator: 'range', low: 80, high: 85, unit: '%' }, '80–85 %'],
  ['T05', { comparator: 'range', low: 3, high: 5, unit: 'trường' }, '3–5 trường'],
  ['T06', { comparator: 'range', low: 75, high: 80, unit: '%' }, '75–80 %'],
  ['T07', { comparator: 'range', low: 55, high: 60, unit: '%' }, '55–60 %'],
  ['T08', { comparator: '~', value: 230000, unit: 'lượt người/năm' }, '≈ 230.000 lượt người/năm'],
  ['T09', { comparator: '=', value: 130, unit: 'trường' }, '130 trường'],
  ['a ceiling', { comparator: '<=', value: 1.5, unit: '%' }, '≤ 1,5 %'],
  ['a level without unit', { comparator: '=', value: 7, unit: '' }, '7'],
])('%s is printed in the Vietnamese way', (_, level, text) => {
  expect(formatLevel(level)).toBe(text)
})

describe('achievement', () => {
  test('of 121 out of 100 is 121 %', () => {
    expect(achievementPercent({ numerator: 121, denominator: 100 })).toBe(121)
  })

  test('is never capped: it grows with the numerator without end', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 1_000_000 }), (a, b, denominator) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b) + 1]
        expect(achievementPercent({ numerator: less, denominator })).toBeLessThan(achievementPercent({ numerator: more, denominator }) as number)
      }),
    )
  })

  test('is whole where it is whole: n of 100 is n %, n of n is 100 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (n) => {
        expect(achievementPercent({ numerator: n, denominator: 100 })).toBe(n)
        expect(achievementPercent({ numerator: n, denominator: n })).toBe(100)
      }),
    )
  })

  test('is unknown without a plan, but 0 % of a plan is known', () => {
    expect(achievementPercent({ numerator: 7, denominator: null })).toBeNull()
    expect(achievementPercent({ numerator: 7, denominator: 0 })).toBeNull()
    expect(achievementPercent({ numerator: 0, denominator: 7 })).toBe(0)
  })
})
