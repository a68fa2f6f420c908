import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { law } from '../merging/law.ts'
import { isValidOn } from '../unit.ts'
import { anyDailyStory, daysOf, type Story } from '../unit-history/random-unit-events.ts'
import { replayUnitEvents } from '../unit-history/replay-unit-events.ts'
import { successionBetween } from '../unit-history/succession-between.ts'
import type { UnitEvent } from '../unit-history/unit-event.ts'
import { placeUnits, type YearUnit } from './place-units.ts'

const reading = { successionBetween, placeUnits }
const numRuns = 1000

/** A history, the day of the figures, and the day in whose boundaries they are read: later or earlier. */
const anyReading = fc.tuple(anyDailyStory, fc.nat(99), fc.nat(99)).map(([story, a, b]) => {
  const { versions, lineage } = replayUnitEvents(story.base, story.events)
  const days = daysOf(versions)
  const [from = '', on = ''] = [days[a % days.length], days[b % days.length]]
  const isThere = (unitId: string, day: string) => versions.some((version) => version.unitId === unitId && isValidOn(version, day))
  const there = new Set(versions.flatMap((version) => (isValidOn(version, on) ? [version.unitId] : [])))
  const [before, now] = [pupilsOn(story, from), pupilsOn(story, on)]
  const edges = lineage.map((edge) => ({
    ...edge,
    fromGoesOn: isThere(edge.fromUnitId, edge.on),
    toWasThere: versions.some(({ unitId, validFrom }) => unitId === edge.toUnitId && validFrom < edge.on),
  }))
  const units = versions
    .filter((version) => isValidOn(version, from))
    .map(({ unitId, parentUnitId }): YearUnit => ({ unitId, parentUnitId, isExpected: true, figure: count(before.get(unitId)?.length ?? 0) }))
  return { between: { edges, from, on, isThere: (unitId: string) => there.has(unitId) }, units, before, now }
})

describe('pupils, followed one by one through all events', () => {
  test('are in the units that stand for theirs, and where some are not, a part of it has ended', () => {
    law(
      reading,
      anyReading,
      ({ successionBetween }, { between, before, now }) => {
        const succession = successionBetween(between)
        for (const [unitId, pupils] of before) {
          const { unitIds, endsInPart } = succession(unitId)
          const found = new Set(unitIds.flatMap((id) => now.get(id) ?? []))
          if (!endsInPart) for (const pupil of pupils) expect(found).toContain(pupil)
          const left = new Set([...now.values()].flat())
          for (const pupil of pupils) if (left.has(pupil)) expect(found).toContain(pupil)
        }
      },
      'a reading that knows the first part alone',
      { successionBetween: (given) => (unitId) => ({ ...successionBetween(given)(unitId), unitIds: successionBetween(given)(unitId).unitIds.slice(0, 1) }) },
      numRuns,
    )
  })

  test('of a unit whose figure is read as that of one other are exactly those in it that there were', () => {
    law(
      reading,
      anyReading,
      ({ placeUnits }, { between, units, before, now }) => {
        const alive = new Set([...before.values()].flat())
        for (const { figure, isWhole, places } of placeUnits(units, successionBetween(between))) {
          const pupils = now.get(places[0] ?? '') ?? []
          if (isWhole) expect(pupils.filter((pupil) => alive.has(pupil))).toHaveLength(figure?.value ?? -1)
        }
      },
      'a reading that takes what merged for what was',
      { placeUnits: (...given) => placeUnits(...given).map((unit) => ({ ...unit, isWhole: unit.places.length === 1 })) },
      numRuns,
    )
  })
})

function count(value: number) {
  return { value, numerator: null, denominator: null }
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
