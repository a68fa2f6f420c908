import { describe, expect, test } from 'vitest'
import { firstFiguresFrom } from './figures-day.ts'
import { placeAsReported, type YearUnit } from './place-units.ts'
import { reportOfSamePupils, standsFor, withReportsBefore } from './report-before-event.ts'

const lastDay = '2026-08-14'
/** A school below a commune, whose path was the same on every day. */
const school = (unitId: string, above: readonly string[] = ['xa'], below: readonly string[] = []) => ({ unitId, below, pathOn: () => [unitId, ...above] })
const report = (unitId: string, places: readonly string[], parts: readonly string[] = []) => ({ unitId, lastDay, places, parts })

describe('the same pupils are not counted twice in a school year', () => {
  test.each([
    ['a school that came of those which reported', school('c'), report('a', ['c']), true],
    ['(control) a school that came of none of them', school('d'), report('a', ['c']), false],
    ['each part of a school that was divided', school('x'), report('a', ['x', 'y']), true],
    ['a part of a school that goes on', school('x'), report('a', ['a'], ['x']), true],
    ['(control) the school that goes on, which may report anew', school('a'), report('a', ['a'], ['x']), false],
    ['a commune whose school came of those which reported', school('xa', [], ['c', 'd']), report('a', ['c']), true],
    ['a school below a commune that reported for it, and ended', school('c', ['xa-cu']), report('xa-cu', ['xa-moi']), true],
    ['(control) a school that was always below the commune which took over', school('d', ['xa-moi']), report('xa-cu', ['xa-moi']), false],
    ['the commune above a school that ended without anybody after it', school('xa', []), report('a', ['xa']), true],
  ])('%s', (_, reporter, earlier, isRefused) => {
    expect(reportOfSamePupils(reporter, [earlier])).toBe(isRefused ? earlier : null)
  })

  test('where a part of a unit has nobody after it, the unit above stands for it too', () => {
    expect(standsFor({ unitIds: [], endsInPart: true, via: [] }, 'xa')).toEqual(['xa'])
    expect(standsFor({ unitIds: ['c'], endsInPart: false, via: [] }, 'xa')).toEqual(['c'])
  })
})

test('what was reported before an event counts with who stands for it, and nobody waits for them', () => {
  const unit = (unitId: string, value: number | null): YearUnit => ({
    unitId,
    parentUnitId: null,
    isExpected: true,
    figure: value === null ? null : { value, numerator: null, denominator: null },
  })
  const ofEnded = (unitId: string) => (unitId === 'a' || unitId === 'b' ? { unitIds: ['c'], endsInPart: false, via: [] } : undefined)
  const placed = placeAsReported(withReportsBefore([unit('c', null), unit('d', null)], [unit('a', 300), unit('b', 200)], ofEnded), ofEnded)
  expect(placed.map(({ unitId, places, isExpected, isReported }) => [unitId, places, isExpected, isReported])).toEqual([
    ['c', ['c'], false, false],
    ['d', ['d'], true, false],
    ['a', ['c'], true, true],
    ['b', ['c'], true, true],
  ])
})

test.each([
  ['2026-08-15', 2026],
  ['2026-09-01', 2026],
  ['2026-09-02', 2027],
  ['2026-03-01', 2026],
])('who ends on %s is not there for the figures of %i', (day, year) => {
  expect(firstFiguresFrom(day)).toBe(year)
})
