import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type LineageStep, successionBetween } from '../unit-history/succession-between.ts'
import { elsewhere, figureRows, ownRow } from './figure-rows.ts'
import type { FigureKind } from './figure-kind.ts'
import { placeAsReported, placeUnits, type YearUnit } from './place-units.ts'

const [from, on] = ['2024-09-01', '2026-09-01']
const school = (unitId: string, parentUnitId: string | null, value: number | null, parts: readonly [number, number] | null = null): YearUnit => ({
  unitId,
  parentUnitId,
  isExpected: true,
  figure: value === null && parts === null ? null : { value, numerator: parts?.[0] ?? null, denominator: parts?.[1] ?? null },
})
const commune = (unitId: string): YearUnit => ({ unitId, parentUnitId: null, isExpected: false, figure: null })
const edge = (fromUnitId: string, toUnitId: string, day = '2025-07-01', fromGoesOn = false): LineageStep => ({
  fromUnitId,
  toUnitId,
  on: day,
  fromGoesOn,
  toWasThere: false,
})

interface Hung {
  readonly unitId: string
  readonly parentUnitId: string | null
}

/** The rows of a whole hierarchy, whose top has several units. */
function rowsOf(tree: readonly Hung[]) {
  const parents = new Map(tree.map((unit) => [unit.unitId, unit.parentUnitId]))
  const children = tree.filter(({ parentUnitId }) => parentUnitId === null).map(({ unitId }) => unitId)
  const rowOf = (place: string | null): string => {
    if (place === null) return ownRow
    const above = parents.get(place)
    return above === undefined ? elsewhere : above === null ? place : rowOf(above)
  }
  return { children, rowOf }
}

function compare(kind: FigureKind, then: readonly YearUnit[], edges: readonly LineageStep[], today: readonly Hung[]) {
  const there = new Set(today.map(({ unitId }) => unitId))
  const reported = { placed: placeAsReported(then), rowOf: rowsOf(then).rowOf }
  const current = { placed: placeUnits(then, successionBetween({ edges, from, on, isThere: (unitId) => there.has(unitId) })), rowOf: rowsOf(today).rowOf }
  const none = { placed: [], rowOf: () => elsewhere }
  const asked = { kind, parentId: null, before: none, beforeInThese: null }
  return {
    asReported: figureRows({ ...asked, children: rowsOf(then).children, now: reported }),
    current: figureRows({ ...asked, children: rowsOf(today).children, now: current }),
  }
}

const of = ({ rows }: ReturnType<typeof figureRows>) =>
  Object.fromEntries(
    rows
      .filter(({ now }) => now.expected > 0 || now.reason)
      .map(({ unitIds, now }) => [unitIds.join('+') || 'own', now.reason ?? now.value ?? `${now.numerator}/${now.denominator}`]),
  )

describe('counts add', () => {
  const then = [commune('a'), commune('b'), school('a1', 'a', 100), school('a2', 'a', 50), school('b1', 'b', 30)]

  test('as reported, and in the boundaries of a merger', () => {
    const { asReported, current } = compare(
      'pupils',
      then,
      [edge('a', 'c'), edge('b', 'c'), edge('a2', 'a1')],
      [commune('c'), school('a1', 'c', null), school('b1', 'c', null)],
    )
    expect(of(asReported)).toEqual({ a: 150, b: 30 })
    expect(of(current)).toEqual({ c: 180 })
    expect([asReported.total.now.value, current.total.now.value]).toEqual([180, 180])
    expect(current.total.now).toMatchObject({ reported: 3, expected: 3 })
  })

  test('those among which a figure cannot be divided stand in one row, and the total is whole', () => {
    const { asReported, current } = compare(
      'pupils',
      [commune('a'), commune('b'), school('a1', 'a', 100), school('b1', 'b', 30)],
      [edge('a1', 'x1'), edge('a1', 'x2')],
      [commune('a'), commune('b'), commune('d'), school('x1', 'a', null), school('x2', 'd', null), school('b1', 'b', null)],
    )
    expect(of(asReported)).toEqual({ a: 100, b: 30 })
    expect(of(current)).toEqual({ 'a+d': 100, b: 30 })
    expect(current.total.now.value).toBe(130)
  })

  test('what ended without anybody after it is found above', () => {
    const { current } = compare('pupils', then, [], [commune('a'), commune('b'), school('a1', 'a', null), school('b1', 'b', null)])
    expect(of(current)).toEqual({ a: 150, b: 30 })
  })

  test('of one divided between a place and elsewhere nothing is said, and who divided it is named', () => {
    const then2 = [commune('a'), school('a1', 'a', 100)]
    const placed = placeUnits(then2, successionBetween({ edges: [edge('a1', 'x1'), edge('a1', 'x2')], from, on, isThere: (unitId) => unitId !== 'a1' }))
    const inA = { placed, rowOf: (place: string | null) => (place === 'x1' ? 'x1' : elsewhere) }
    const read = figureRows({ kind: 'pupils', parentId: 'a', children: ['x1'], now: inA, before: { placed: [], rowOf: () => elsewhere }, beforeInThese: null })
    expect(read.total.now).toMatchObject({ value: null, reason: 'divided', via: [edge('a1', 'x1'), edge('a1', 'x2')] })
  })
})

describe('of the year before', () => {
  const tree = [commune('a'), commune('b'), school('s', 'a', null), school('t', 'b', null)]
  test('as reported, what moved between is not compared, the rest is, and so is the whole', () => {
    const last = [commune('a'), commune('b'), school('s', 'b', 10), school('t', 'b', 20)]
    const { children, rowOf } = rowsOf(tree)
    const { rows, total } = figureRows({
      kind: 'pupils',
      parentId: null,
      children,
      now: { placed: placeAsReported([commune('a'), commune('b'), school('s', 'a', 11), school('t', 'b', 21)]), rowOf },
      before: { placed: placeAsReported(last), rowOf: rowsOf(last).rowOf },
      beforeInThese: { placed: placeAsReported(last), rowOf },
    })
    expect(rows.map(({ before }) => [before.value, before.reason])).toEqual([
      [null, null],
      [null, 'changed'],
      [30, 'changed'],
    ])
    expect(total.before).toMatchObject({ value: 30, reason: null })
  })
})

test('ratios are made of their parts: never a mean of ratios', () => {
  const then = [commune('a'), commune('b'), school('a1', 'a', null, [1, 2]), school('b1', 'b', null, [90, 100])]
  const { current } = compare('two-session-pupils', then, [edge('a', 'c'), edge('b', 'c')], [commune('c'), school('a1', 'c', null), school('b1', 'c', null)])
  expect(current.total.now).toMatchObject({ value: null, numerator: 91, denominator: 102, reason: null })
})

test('what neither adds nor has parts is that of one unit, or of none', () => {
  const then = [school('a', null, 6.5), school('b', null, 7.5), school('c', null, 8)]
  const { asReported, current } = compare('average-score', then, [edge('b', 'a')], [school('a', null, null), school('c', null, null)])
  expect(of(asReported)).toEqual({ a: 6.5, b: 7.5, c: 8 })
  expect(of(current)).toEqual({ a: 'not-additive', c: 8 })
  expect([asReported.total.now.reason, current.total.now.reason]).toEqual(['not-additive', 'not-additive'])
})

test('a unit above that reported did so for all below', () => {
  const then: YearUnit[] = [{ ...commune('a'), figure: { value: 500, numerator: null, denominator: null } }, school('a1', 'a', null), school('a2', 'a', null)]
  expect(compare('pupils', then, [], then).asReported.total.now).toMatchObject({ value: 500, reported: 2, expected: 2 })
})

/** Schools in communes, then any number of mergers, splits and dissolutions, each upon units that are there. */
const histories = fc.record({
  schools: fc.array(fc.record({ commune: fc.nat(3), pupils: fc.option(fc.nat(1000), { nil: null }), solid: fc.nat(20) }), { minLength: 1, maxLength: 12 }),
  events: fc.array(
    fc.record({ kind: fc.constantFrom('merge', 'split', 'split-on', 'dissolve', 'move' as const), at: fc.nat(), to: fc.nat(), commune: fc.nat(3) }),
    { maxLength: 10 },
  ),
})

type History = typeof histories extends fc.Arbitrary<infer T> ? T : never

function live({ schools, events }: History, kind: 'pupils' | 'solid-rooms') {
  const communes = ['c0', 'c1', 'c2', 'c3'].map(commune)
  const then = schools.map(({ commune: at, pupils, solid }, index) =>
    kind === 'pupils' ? school(`s${index}`, `c${at}`, pupils) : school(`s${index}`, `c${at}`, null, pupils === null ? null : [Math.min(solid, pupils), pupils]),
  )
  const today = new Map(then.map(({ unitId, parentUnitId }) => [unitId, parentUnitId]))
  const edges: LineageStep[] = []
  events.forEach(({ kind: what, at, to, commune: home }, index) => {
    const there = [...today.keys()]
    const unitId = there[at % there.length]
    const day = `2025-0${1 + Math.floor(index / 9)}-${String(10 + index)}`
    if (unitId === undefined) return
    if (what === 'move') today.set(unitId, `c${home}`)
    if (what === 'dissolve') today.delete(unitId)
    if (what === 'merge') {
      const into = there[to % there.length]
      if (into === undefined || into === unitId) return
      today.delete(unitId)
      edges.push(edge(unitId, into, day))
    }
    if (what === 'split' || what === 'split-on') {
      for (const part of ['x', 'y']) {
        today.set(`n${index}${part}`, `c${part === 'x' ? home : to % 4}`)
        edges.push(edge(unitId, `n${index}${part}`, day, what === 'split-on'))
      }
      if (what === 'split') today.delete(unitId)
    }
  })
  return { reporters: [...communes, ...then], edges, today: [...communes, ...[...today].map(([unitId, parentUnitId]) => ({ unitId, parentUnitId }))] }
}

describe('whatever happened between', () => {
  const sums = ({ rows }: ReturnType<typeof figureRows>, part: 'value' | 'numerator' | 'denominator') =>
    rows.reduce((sum, { now }) => sum + (now[part] ?? 0), 0)

  test('totals are the same as reported and in current boundaries, and are the sum of their rows; nobody is lost or counted twice', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { reporters, edges, today } = live(history, 'pupils')
        const { asReported, current } = compare('pupils', reporters, edges, today)
        expect(current.total.now.value).toBe(asReported.total.now.value)
        expect(current.total.now.reason).toBe(null)
        for (const view of [asReported, current]) {
          expect(sums(view, 'value')).toBe(view.total.now.value ?? 0)
          expect(view.rows.reduce((sum, { now }) => sum + now.reported, 0)).toBeLessThanOrEqual(view.total.now.reported)
        }
        const named = current.rows.flatMap(({ unitIds }) => unitIds)
        expect(named.toSorted()).toEqual(['c0', 'c1', 'c2', 'c3'])
        expect(current.total.now).toMatchObject({ reported: asReported.total.now.reported, expected: asReported.total.now.expected })
      }),
      { numRuns: 2000 },
    )
  })

  test('so are the parts of ratios', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { reporters, edges, today } = live(history, 'solid-rooms')
        const { asReported, current } = compare('solid-rooms', reporters, edges, today)
        expect(current.total.now).toMatchObject({ numerator: asReported.total.now.numerator, denominator: asReported.total.now.denominator })
        for (const part of ['numerator', 'denominator'] as const) expect(sums(current, part)).toBe(current.total.now[part] ?? 0)
      }),
      { numRuns: 1000 },
    )
  })
})
