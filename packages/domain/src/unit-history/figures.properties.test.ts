import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { law } from '../merging/law.ts'
import { isValidOn } from '../unit.ts'
import { since } from './a-province.ts'
import type { Figure } from './combined-figure.ts'
import { figureOf, figuresInBoundaries, totalOf } from './figures-in-boundaries.ts'
import { daysOf, anyStory, type Story } from './random-unit-events.ts'
import { replayUnitEvents } from './replay-unit-events.ts'
import type { UnitEvent } from './unit-event.ts'
import { unitLives } from './unit-lives.ts'

const figures = { figuresInBoundaries, totalOf }
const numRuns = 1000

/** A history, the day of the figures, the day they are read in, and who keeps silent. */
const anyReading = fc.tuple(anyStory, fc.nat(99), fc.nat(99), fc.infiniteStream(fc.nat(9))).map(([story, a, b, chances]) => {
  const { versions, lineage } = replayUnitEvents(story.base, story.events)
  const days = daysOf(versions)
  const [reported = since, read = since] = [days[a % days.length], days[b % days.length]]
  const there = (day: string) => versions.filter((version) => isValidOn(version, day)).map(({ unitId }) => unitId)
  const told = there(reported).filter(() => Number(chances.next().value) < 9)
  return { story, lineage, there, told, reported, read, days: { on: read, lives: unitLives(versions) } }
})

describe('figures, in whatever boundaries', () => {
  test('add up to what was reported, each in one row, whenever each was reported', () => {
    law(
      figures,
      anyReading,
      ({ figuresInBoundaries, totalOf }, { lineage, there, told, days, reported }) => {
        const counts = [...told.map((unitId) => count(unitId, 3 + unitId.length, reported)), ...there(days.on).map((unitId) => count(unitId, 1, days.on))]
        const sum = counts.reduce((total, { value }) => total + (value ?? 0), 0)
        for (const boundaries of ['as-reported', days] as const) {
          const rows = figuresInBoundaries(counts, lineage, boundaries)
          expect(rows.flatMap(({ reportedBy }) => reportedBy)).toHaveLength(counts.length)
          if (rows.length > 0) expect(totalOf(rows, () => true)).toMatchObject({ value: sum })
        }
        const units = figuresInBoundaries(counts, lineage, days).flatMap(({ unitIds, gone }) => [...unitIds, ...gone])
        expect(new Set(units).size).toBe(units.length)
      },
      'a reading that drops units nobody came after',
      { figuresInBoundaries: (...given) => figuresInBoundaries(...given).filter(({ gone }) => gone.length === 0) },
      numRuns,
    )
  })

  test('tell exactly how many there are, of pupils followed one by one through all events', () => {
    law(
      figures,
      anyReading,
      ({ figuresInBoundaries, totalOf }, { story, lineage, told, reported, read, days }) => {
        const [then, now] = [pupilsOn(story, reported), pupilsOn(story, read)]
        const alive = new Set([...then.values()].flat())
        const rows = figuresInBoundaries(
          told.map((unitId) => count(unitId, then.get(unitId)?.length ?? 0, reported)),
          lineage,
          days,
        )
        const inUnits = (unitIds: readonly string[]) => unitIds.flatMap((unitId) => now.get(unitId) ?? []).filter((pupil) => alive.has(pupil)).length
        for (const { unitIds, gone, silent, value } of rows) if (gone.length + silent.length === 0) expect(value).toMatchObject({ value: inUnits(unitIds) })
        const isInside = (unitId: string) => unitId.length % 2 === 0
        const total = totalOf(rows, isInside)
        if (total === undefined || total === 'not-comparable' || rows.some(({ gone, silent }) => gone.length + silent.length > 0)) return
        expect(total.value).toBe(inUnits(rows.flatMap(({ unitIds }) => unitIds).filter(isInside)))
      },
      'a reading that gives each part of a divided unit the whole',
      { figuresInBoundaries: (...given) => figuresInBoundaries(...given).flatMap((row) => row.unitIds.map((unitId) => ({ ...row, unitIds: [unitId] }))) },
      numRuns,
    )
  })

  test('of a unit alone is a value only where it is of nobody else', () => {
    law(
      { figureOf },
      anyReading,
      ({ figureOf }, { lineage, told, reported, days }) => {
        const rows = figuresInBoundaries(
          told.map((unitId) => count(unitId, 1, reported)),
          lineage,
          days,
        )
        for (const { unitIds, gone } of rows)
          for (const unitId of unitIds) expect(figureOf(rows, unitId) === 'not-comparable').toBe(unitIds.length + gone.length > 1)
      },
      'a value for each part',
      { figureOf: (rows, unitId) => rows.find(({ unitIds }) => unitIds.includes(unitId))?.value },
      numRuns,
    )
  })

  test('that are ratios lie between those they come from, and others are never joined', () => {
    law(
      figures,
      anyReading,
      ({ figuresInBoundaries }, { lineage, told, reported, days }) => {
        const ratios = told.map((unitId, index): Figure => ({
          unitId,
          kind: 'ratio',
          value: null,
          numerator: (index * 7) % 11,
          denominator: 10 + index,
          on: reported,
        }))
        for (const { reportedBy, value } of figuresInBoundaries(ratios, lineage, days)) {
          const parts = ratios.filter(({ unitId }) => reportedBy.includes(unitId)).map(({ numerator, denominator }) => (numerator ?? 0) / (denominator ?? 1))
          const ratio = value === 'not-comparable' ? Number.NaN : (value.value ?? Number.NaN)
          expect(ratio).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9)
          expect(ratio).toBeLessThanOrEqual(Math.max(...parts) + 1e-9)
        }
        const levels = told.map((unitId): Figure => ({ ...count(unitId, 5, reported), kind: 'level' }))
        for (const { reportedBy, value } of figuresInBoundaries(levels, lineage, days)) if (reportedBy.length > 1) expect(value).toBe('not-comparable')
      },
      'ratios that are added like counts',
      {
        figuresInBoundaries: (given, ...rest) =>
          figuresInBoundaries(
            given.map((figure) => ({ ...figure, kind: 'count', value: (figure.numerator ?? 0) / (figure.denominator ?? 1) })),
            ...rest,
          ),
      },
      numRuns,
    )
  })
})

function count(unitId: string, value: number, on: string): Figure {
  return { unitId, kind: 'count', value, numerator: null, denominator: null, on }
}

/** Pupils of every unit on a day: five each when it begins, except where it comes out of others; a split deals them out. */
function pupilsOn({ base, events }: Story, day: string): Map<string, string[]> {
  const pupils = new Map(base.map(({ unitId }) => [unitId, newPupils(unitId)]))
  for (const event of events) if (event.on <= day) follow(pupils, event)
  return pupils
}

function newPupils(unitId: string): string[] {
  return [0, 1, 2, 3, 4].map((index) => `${unitId} ${index}`)
}

function follow(pupils: Map<string, string[]>, event: UnitEvent): void {
  const take = (unitId: string) => {
    const taken = pupils.get(unitId) ?? []
    pupils.delete(unitId)
    return taken
  }
  const idOf = (unit: string | { readonly unitId: string }) => (typeof unit === 'string' ? unit : unit.unitId)
  if (event.kind === 'establish') for (const { unitId } of event.units) pupils.set(unitId, newPupils(unitId))
  if (event.kind === 'dissolve') for (const unitId of event.unitIds) take(unitId)
  if (event.kind === 'merge') pupils.set(idOf(event.into), [...new Set([idOf(event.into), ...event.unitIds])].flatMap(take))
  if (event.kind === 'split') {
    const parts = [...event.parts.map(idOf), ...(event.goesOn ? [event.unitId] : [])]
    const dealt = take(event.unitId)
    for (const [index, part] of parts.entries()) pupils.set(part, [...(pupils.get(part) ?? []), ...dealt.filter((_, at) => at % parts.length === index)])
  }
}
