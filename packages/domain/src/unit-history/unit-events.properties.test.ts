import { describe, expect, test } from 'vitest'
import { law } from '../merging/law.ts'
import { isValidOn, type UnitVersion } from '../unit.ts'
import { applyUnitEvent, type UnitChange } from './apply-unit-event.ts'
import { hierarchyFaults } from './hierarchy-faults.ts'
import { anyStory, anyTangledStory, daysOf, type Story } from './random-unit-events.ts'
import { replayUnitEvents } from './replay-unit-events.ts'
import { undoFaults, undoUnitChange } from './undo-unit-change.ts'
import type { UnitEvent } from './unit-event.ts'

const units = { apply: applyUnitEvent, undo: undoUnitChange, replay: replayUnitEvents }
type Units = typeof units
const numRuns = 2000

describe('whatever happens to units, in ten thousand stories', () => {
  test('every date has exactly one tree, also when an event of an earlier day is decided later', () => {
    law(
      units,
      anyTangledStory,
      (units, story) => {
        for (const { after } of steps(units, story)) expectOneTree(after.versions)
      },
      'an event that leaves children with a parent that has ended',
      {
        apply: spoilt((change, before) => ({
          ...change,
          versions: [...change.versions.filter(({ unitId }) => isChief(change, unitId)), ...others(before, change)],
        })),
      },
      numRuns,
    )
  })

  test('no faults of the hierarchy are found where every date has one tree, and some where not', () => {
    law(
      { spoil: (versions: readonly UnitVersion[]) => versions },
      anyTangledStory,
      ({ spoil }, story) => {
        const versions = spoil(steps(units, story).at(-1)?.after.versions ?? story.base)
        expect(hierarchyFaults(versions)).toEqual([])
        expectOneTree(versions)
      },
      'a parent below its own child',
      { spoil: (versions) => versions.map((version) => (version.unitId === 'u' ? { ...version, parentUnitId: versions.at(-1)?.unitId ?? 'u' } : version)) },
      numRuns,
    )
  })

  test('the days before an event are as they were, and units it does not touch are for ever', () => {
    law(
      units,
      anyTangledStory,
      (units, story) => {
        for (const { event, before, after } of steps(units, story)) {
          for (const day of daysOf([...before, ...after.versions]).filter((day) => day < event.on))
            expect(stateOn(after.versions, day)).toEqual(stateOn(before, day))
          const touched = new Set(after.touched.map(({ unitId }) => unitId))
          const untouched = (versions: readonly UnitVersion[]) => sorted(versions.filter(({ unitId }) => !touched.has(unitId)))
          expect(untouched(after.versions)).toEqual(untouched(before))
          expect(sorted(after.before)).toEqual(sorted(before.filter(({ unitId }) => touched.has(unitId))))
          expect(sorted(after.after)).toEqual(sorted(after.versions.filter(({ unitId }) => touched.has(unitId))))
        }
      },
      'an event that writes its names into the past',
      {
        apply: spoilt((change) => ({
          ...change,
          versions: change.versions.map((version) => ({ ...version, name: change.after.at(-1)?.name ?? version.name })),
        })),
      },
      numRuns,
    )
  })

  test('replaying the events of a history gives the same history and the same lineage', () => {
    law(
      units,
      anyStory,
      (units, story) => {
        const changes = steps(units, story)
        const replayed = units.replay(story.base, story.events)
        expect(sorted(replayed.versions)).toEqual(sorted(changes.at(-1)?.after.versions ?? story.base))
        expect(replayed.lineage).toEqual(changes.flatMap(({ after }) => after.lineage))
      },
      'a replay that leaves the last event out',
      { replay: (base, events) => replayUnitEvents(base, events.slice(0, -1)) },
      numRuns,
    )
  })

  test('undoing the last event restores what was, exactly, back to the beginning', () => {
    law(
      units,
      anyTangledStory,
      (units, story) => {
        let versions = steps(units, story).at(-1)?.after.versions ?? story.base
        for (const { before, after } of steps(units, story).toReversed()) {
          versions = units.undo(versions, after)
          expect(sorted(versions)).toEqual(sorted(before))
        }
      },
      'an undoing that forgets the children',
      { undo: (versions, change) => undoUnitChange(versions, change).filter(({ unitId }, index, all) => index < all.length - 1 || unitId === 'u') },
      numRuns,
    )
  })

  test('undoing any event is refused, or leaves one tree on every date', () => {
    law(
      units,
      anyTangledStory,
      (units, story) => {
        const changes = steps(units, story)
        const versions = changes.at(-1)?.after.versions ?? story.base
        for (const { after } of changes) if (undoFaults(versions, after).length === 0) expectOneTree(units.undo(versions, after))
      },
      'an undoing that takes back a unit with children',
      { undo: (versions, change) => undoUnitChange(versions, change).filter(({ unitId }) => unitId !== 'u') },
      numRuns,
    )
  })

  test('no unit is ever lost, and lineage leads from what was there the day before to what is there that day', () => {
    law(
      units,
      anyTangledStory,
      (units, story) => {
        for (const { event, before, after } of steps(units, story)) {
          const known = new Set(after.versions.map(({ unitId }) => unitId))
          for (const { unitId } of before) expect(known).toContain(unitId)
          for (const { fromUnitId, toUnitId, on } of after.lineage) {
            expect(on).toBe(event.on)
            expect(
              before.filter(({ unitId, validFrom, validTo }) => unitId === fromUnitId && validFrom < on && (validTo === null || validTo >= on)),
            ).not.toEqual([])
            expect(after.versions.filter((version) => version.unitId === toUnitId && isValidOn(version, on))).not.toEqual([])
          }
        }
      },
      'lineage that leads back',
      {
        apply: spoilt((change) => ({
          ...change,
          lineage: change.lineage.map(({ fromUnitId, toUnitId, on }) => ({ fromUnitId: toUnitId, toUnitId: fromUnitId, on })),
        })),
      },
      numRuns,
    )
  })
})

function steps(units: Units, { base, events }: Story) {
  let versions = base
  return events.map((event) => {
    const [before, after] = [versions, units.apply(versions, event)]
    versions = after.versions
    return { event, before, after }
  })
}

/** Looks at every day on its own. */
function expectOneTree(versions: readonly UnitVersion[]): void {
  for (const day of daysOf(versions)) {
    const there = versions.filter((version) => isValidOn(version, day))
    const parents = new Map(there.map(({ unitId, parentUnitId }) => [unitId, parentUnitId]))
    expect(there).toHaveLength(parents.size)
    for (const unitId of parents.keys()) {
      let [at, height]: [string | null | undefined, number] = [unitId, 0]
      for (; typeof at === 'string' && height <= parents.size; height += 1) at = parents.get(at)
      expect(at, `${unitId} reaches a root on ${day}`).toBeNull()
    }
  }
}

function spoilt(spoil: (change: UnitChange, before: readonly UnitVersion[]) => UnitChange): Units['apply'] {
  return (versions, event: UnitEvent) => spoil(applyUnitEvent(versions, event), 'versionsByUnit' in versions ? [] : versions)
}

function isChief({ touched }: UnitChange, id: string): boolean {
  return touched.some(({ unitId, chief }) => chief && unitId === id)
}

function others(versions: readonly UnitVersion[], change: UnitChange): UnitVersion[] {
  return versions.filter(({ unitId }) => !isChief(change, unitId))
}

/** What each unit is on a day, apart from how long. */
function stateOn(versions: readonly UnitVersion[], day: string) {
  return sorted(versions.filter((version) => isValidOn(version, day)).map((version) => ({ ...version, validFrom: day, validTo: null })))
}

function sorted(versions: readonly UnitVersion[]): UnitVersion[] {
  return versions.toSorted((a, b) => compare(a.unitId, b.unitId) || compare(a.validFrom, b.validFrom))
}

function compare(a: string, b: string): number {
  return Number(a > b) - Number(a < b)
}
