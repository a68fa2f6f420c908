import { describe, expect, test } from 'vitest'
import type { Figure } from './combined-figure.ts'
import { figureOf, figuresInBoundaries, totalOf } from './figures-in-boundaries.ts'
import type { Span } from './parent-spans.ts'
import type { LineageEdge } from './unit-event.ts'

const before = '2025-05-31'
const reform = '2025-07-01'
const today = '2026-01-01'
const edge = (fromUnitId: string, toUnitId: string, on = reform): LineageEdge => ({ fromUnitId, toUnitId, on })
/** An and Bình became Mới; Cát was divided into Thượng and Hạ; Đông gave a part to Tây and goes on; Nam is no more. */
const lineage = [edge('An', 'Mới'), edge('Bình', 'Mới'), edge('Cát', 'Thượng'), edge('Cát', 'Hạ'), edge('Đông', 'Tây')]
const ended: Span = { from: '2000-01-01', to: reform }
const begun: Span = { from: reform, to: null }
const lives = new Map<string, Span>([
  ...['An', 'Bình', 'Cát', 'Nam'].map((unitId) => [unitId, ended] as const),
  ...['Mới', 'Thượng', 'Hạ', 'Tây'].map((unitId) => [unitId, begun] as const),
  ['Đông', { from: '2000-01-01', to: null }],
])
const count = (unitId: string, value: number | null, on = before): Figure => ({ unitId, kind: 'count', value, numerator: null, denominator: null, on })
const ratio = (unitId: string, numerator: number, denominator: number): Figure => ({ unitId, kind: 'ratio', value: null, numerator, denominator, on: before })
const level = (unitId: string, value: number): Figure => ({ ...count(unitId, value), kind: 'level' })
const current = (...figures: Figure[]) => figuresInBoundaries(figures, lineage, { on: today, lives })
const pupils = [count('An', 300), count('Bình', 200), count('Cát', 90), count('Đông', 50), count('Nam', 7)]

describe('figures as reported', () => {
  test('stay with who reported them', () => {
    const rows = figuresInBoundaries(pupils, lineage, 'as-reported')
    expect(rows.map(({ unitIds, value }) => [...unitIds, value])).toEqual(
      pupils.map(({ unitId, value }) => [unitId, { value, numerator: null, denominator: null }]),
    )
    expect(totalOf(rows, () => true)).toMatchObject({ value: 647 })
  })
})

describe('figures in the boundaries of another day', () => {
  const rows = current(...pupils)

  test('add up where units merged, and stand for all parts together where one was divided', () => {
    expect(rows.map(({ unitIds, gone, value }) => ({ units: [...unitIds, ...gone].join(), value: value === 'not-comparable' ? value : value.value }))).toEqual([
      { units: 'Mới', value: 500 },
      { units: 'Thượng,Hạ', value: 90 },
      { units: 'Đông,Tây', value: 50 },
      { units: 'Nam', value: 7 },
    ])
    expect(figureOf(rows, 'Mới')).toMatchObject({ value: 500 })
    expect(figureOf(rows, 'Hạ')).toBe('not-comparable')
    expect(figureOf(rows, 'Đông')).toBe('not-comparable')
    expect(figureOf(rows, 'An')).toBeUndefined()
  })

  test('have a total where all that is joined lies inside, and none where it reaches out', () => {
    expect(totalOf(rows, () => true)).toMatchObject({ value: 647 })
    expect(totalOf(rows, (unitId) => ['Mới', 'Thượng', 'Hạ'].includes(unitId))).toMatchObject({ value: 590 })
    expect(totalOf(rows, (unitId) => ['Mới', 'Thượng'].includes(unitId))).toBe('not-comparable')
    expect(totalOf(rows, () => false)).toBeUndefined()
  })

  test('are worked out anew from their parts, or cannot be compared', () => {
    expect(figureOf(current(ratio('An', 90, 100), ratio('Bình', 10, 20)), 'Mới')).toEqual({ value: 100 / 120, numerator: 100, denominator: 120 })
    expect(figureOf(current(level('An', 7), level('Bình', 8)), 'Mới')).toBe('not-comparable')
    expect(figureOf(current(count('An', 7), level('Bình', 8)), 'Mới')).toBe('not-comparable')
    expect(current(level('Cát', 7))[0]).toMatchObject({ unitIds: ['Thượng', 'Hạ'], value: { value: 7 } })
    expect(totalOf(current(level('Cát', 7), level('Đông', 8)), () => true)).toBe('not-comparable')
    expect(figureOf(current(ratio('An', 0, 0)), 'Mới')).toMatchObject({ value: null, denominator: 0 })
  })

  test('name who has not told of its part', () => {
    expect(rows.flatMap(({ silent }) => silent)).toEqual([])
    expect(current(count('An', 300), count('Bình', null))).toMatchObject([{ unitIds: ['Mới'], silent: ['Bình'], value: { value: 300 } }])
    expect(current(level('An', 7))).toMatchObject([{ silent: ['Bình'], value: 'not-comparable' }])
    expect(current(count('An', 300), count('Mới', 510, reform))).toMatchObject([{ silent: [] }])
  })

  test('of now are read in the boundaries of before as well', () => {
    const figures = [count('Mới', 510, today), count('Thượng', 40, today), count('Hạ', 60, today), count('Đông', 30, today)]
    expect(figuresInBoundaries(figures, lineage, { on: before, lives })).toMatchObject([
      { unitIds: ['An', 'Bình'], value: { value: 510 } },
      { unitIds: ['Cát'], reportedBy: ['Thượng', 'Hạ'], value: { value: 100 }, silent: [] },
      { unitIds: ['Đông'], value: { value: 30 }, silent: ['Tây'] },
    ])
  })

  test('may be handed in after the unit ended', () => {
    expect(current(count('An', 300, '2025-08-15'), count('Bình', 200, '2025-08-15'))).toMatchObject([{ unitIds: ['Mới'], silent: [], value: { value: 500 } }])
  })
})
