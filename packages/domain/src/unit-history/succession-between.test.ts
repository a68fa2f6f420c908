import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LineageStep, successionBetween } from './succession-between.ts'

const edge = (fromUnitId: string, toUnitId: string, on = '2025-07-01', own: Partial<LineageStep> = {}): LineageStep => ({
  fromUnitId,
  toUnitId,
  on,
  fromGoesOn: false,
  toWasThere: false,
  ...own,
})
const between = (edges: readonly LineageStep[], there: readonly string[], from = '2024-09-01', on = '2026-09-01') =>
  successionBetween({ edges, from, on, isThere: (unitId) => there.includes(unitId) })

describe('who stands for a unit on another day', () => {
  test('itself where it still is, and its parts where it was divided and goes on', () => {
    expect(between([], ['a'])('a')).toEqual({ unitIds: ['a'], endsInPart: false, via: [] })
    expect(between([edge('a', 'b')], ['a', 'b'])('a').unitIds).toEqual(['a', 'b'])
  })

  test('who came after it, over any number of steps, and nobody twice', () => {
    const edges = [edge('a', 'b', '2025-01-01'), edge('a', 'c', '2025-01-01'), edge('b', 'd'), edge('c', 'd')]
    expect(between(edges, ['d'])('a')).toMatchObject({ unitIds: ['d'], endsInPart: false, via: expect.arrayContaining(edges) })
  })

  test('not through what happened before it was asked about, nor after the day', () => {
    const edges = [edge('a', 'b', '2024-01-01'), edge('a', 'c', '2027-01-01')]
    expect(between(edges, ['a', 'b', 'c'])('a').unitIds).toEqual(['a'])
    // What came to c before c was merged goes on with c, what left c before it came does not.
    expect(between([edge('c', 'x', '2025-01-01'), edge('a', 'c', '2025-02-01'), edge('c', 'y', '2025-03-01')], ['x', 'y'])('a').unitIds).toEqual(['y'])
  })

  test('on an earlier day those it came from', () => {
    expect(between([edge('a', 'c'), edge('b', 'c')], ['a', 'b'], '2026-09-01', '2024-09-01')('c').unitIds).toEqual(['a', 'b'])
  })

  test('nobody, where it or a part of it ended without anybody after it', () => {
    expect(between([], [])('a')).toEqual({ unitIds: [], endsInPart: true, via: [] })
    expect(between([edge('a', 'b'), edge('a', 'c')], ['b'])('a')).toMatchObject({ unitIds: ['b'], endsInPart: true })
  })

  test('in part nobody, where it gave up a part before it ended, or took over after it began', () => {
    expect(between([edge('a', 'b', '2025-07-01', { fromGoesOn: true })], ['b'])('a')).toMatchObject({ unitIds: ['b'], endsInPart: true })
    const taken = edge('b', 'a', '2025-07-01', { toWasThere: true })
    expect(between([taken], ['b'], '2026-09-01', '2024-09-01')('a')).toMatchObject({ unitIds: ['b'], endsInPart: true })
    expect(between([taken], ['a', 'b'], '2026-09-01', '2024-09-01')('a')).toMatchObject({ unitIds: ['a', 'b'], endsInPart: false })
  })

  test('lineage that runs in a circle ends', () => {
    expect(between([edge('a', 'b'), edge('b', 'a')], ['a'])('a').unitIds).toEqual(['a'])
  })

  test('forwards and backwards agree, whatever happened', () => {
    const days = ['2024-10-01', '2025-01-01', '2025-07-01', '2026-03-01']
    const edges = fc.array(fc.record({ step: fc.nat(3), from: fc.nat(4), to: fc.nat(4) }), { maxLength: 12 })
    fc.assert(
      fc.property(edges, (asked) => {
        // Units of generation n end on the n-th day.
        const lineage = asked.map(({ step, from, to }) => edge(`${step}.${from}`, `${step + 1}.${to}`, days[step]))
        const [first, last] = [0, 4].map((step) => Array.from({ length: 5 }, (_, index) => `${step}.${index}`)) as [string[], string[]]
        const [forth, back] = [between(lineage, last), between(lineage, first, '2026-09-01', '2024-09-01')]
        for (const old of first) for (const young of last) expect(forth(old).unitIds.includes(young)).toBe(back(young).unitIds.includes(old))
      }),
      { numRuns: 1000 },
    )
  })
})
