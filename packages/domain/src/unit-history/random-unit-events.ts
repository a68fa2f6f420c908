import fc from 'fast-check'
import { isValidOn, type UnitVersion, unitLevels } from '../unit.ts'
import { aUnit, established, since } from './a-province.ts'
import { applyUnitEvent } from './apply-unit-event.ts'
import { type EstablishedUnit, type Heirs, type UnitEvent, unitEventKinds } from './unit-event.ts'
import { unitEventFaults } from './unit-event-faults.ts'

/** For property tests: a tree, and events upon it that can be, one after the other. */
export interface Story {
  readonly base: readonly UnitVersion[]
  readonly events: readonly UnitEvent[]
}

interface Step {
  readonly kind: UnitEvent['kind']
  readonly days: number
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
}

const nat = fc.nat(999)
const anyStep: fc.Arbitrary<Step> = fc.record({ kind: fc.constantFrom(...unitEventKinds), days: fc.nat(3), a: nat, b: nat, c: nat, d: nat })
/** The parent of each unit, by its place among those before it. */
const anyTree = fc.oneof({ weight: 4, arbitrary: fc.array(nat, { maxLength: 10 }) }, { weight: 1, arbitrary: fc.array(nat, { minLength: 15, maxLength: 40 }) })
const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 8 })

/** Events in the order of their days, several of them on one day now and then. */
export const anyStory = storyOf((step, day) => day + step.days)

/** One event a day at the most: what came of a unit within a day its history does not tell. */
export const anyDailyStory = storyOf((step, day) => day + 1 + step.days)

/** Events in whatever order they were decided: one of an earlier day may come after one of a later. */
export const anyTangledStory = storyOf((step) => step.d % 12)

function storyOf(dayOf: (step: Step, day: number) => number): fc.Arbitrary<Story> {
  return fc.tuple(anyTree, anySteps).map(([parents, steps]) => {
    const base = [aUnit('u', null), ...parents.map((parent, index) => aUnit(`u${index}`, parent % 7 === 6 ? null : nameOf(parent % (index + 1)), own(index)))]
    const events: UnitEvent[] = []
    let versions: readonly UnitVersion[] = base
    let day = 0
    for (const [index, step] of steps.entries()) {
      day = dayOf(step, day)
      const event = eventOf(versions, step, isoDay(day), `n${index}`)
      if (unitEventFaults(versions, event).length > 0) continue
      events.push(event)
      versions = applyUnitEvent(versions, event).versions
    }
    return { base, events }
  })
}

function own(index: number): Partial<UnitVersion> {
  return { name: `tên ${index}`, code: index % 3 === 0 ? `${index}` : null }
}

function nameOf(index: number): string {
  return index === 0 ? 'u' : `u${index - 1}`
}

function isoDay(days: number): string {
  return new Date(Date.UTC(2025, 6, 1 + days)).toISOString().slice(0, 10)
}

function eventOf(versions: readonly UnitVersion[], { kind, a, b, c, d }: Step, on: string, id: string): UnitEvent {
  // Now and then of any day, that faults are met too.
  const there = [...new Set(versions.filter((version) => a % 20 === 0 || isValidOn(version, on)).map(({ unitId }) => unitId))]
  const unitId = pick(there, a) ?? 'u'
  const unitIds = [...new Set([unitId, pick(there, b) ?? 'u', pick(there, c) ?? 'u'])].slice(0, 1 + (d % 3))
  const parentUnitId = pick([null, ...there], b) ?? null
  const begins = (suffix: string, parent = parentUnitId): EstablishedUnit => established(`${id}${suffix}`, parent, { name: `tên ${c % 40}${suffix}` })
  const children = () => heirs(versions, unitIds, on, [null, ...there], d)
  switch (kind) {
    case 'establish':
      return { kind, on, units: d % 2 === 0 ? [begins('')] : [begins(''), begins('x', id)] }
    case 'rename':
      return { kind, on, unitId, name: `tên ${c % 40}` }
    case 'recode':
      return { kind, on, unitId, code: c % 4 === 0 ? null : `${c % 40}` }
    case 'move':
      return { kind, on, unitIds, parentUnitId }
    case 'merge':
      return { kind, on, unitIds, into: d % 2 === 0 ? begins('') : (pick(there, c + d) ?? 'u'), children: children() }
    case 'split':
      return { kind, on, unitId, parts: [begins(''), d % 2 === 0 ? begins('x', id) : (pick(there, c + d) ?? 'u')], goesOn: c % 3 === 0, children: children() }
    case 'dissolve':
      return { kind, on, unitIds, children: children() }
    case 'transfer-level':
      return { kind, on, unitId, level: pick(unitLevels, c) ?? 'commune', parentUnitId }
    case 'change-kind':
      return { kind, on, unitId, to: { kind: 'school', ownKindId: null, stage: null, ownership: null, area: null, tags: [`${c % 3}`] } }
  }
}

/** One child in three is sent somewhere. */
function heirs(versions: readonly UnitVersion[], unitIds: readonly string[], on: string, places: readonly (string | null)[], d: number): Heirs {
  const children = versions.filter((version) => unitIds.includes(version.parentUnitId ?? '') && isValidOn(version, on) && !unitIds.includes(version.unitId))
  const sent = children.filter((_, index) => (index + d) % 3 === 0)
  return Object.fromEntries(sent.map(({ unitId }, index) => [unitId, pick(places, d + index * 7) ?? null]))
}

function pick<T>(list: readonly T[], index: number): T | undefined {
  return list[index % list.length]
}

/** The days on which anything begins or ends, with the first of all and one long after. */
export function daysOf(versions: readonly UnitVersion[]): string[] {
  return [...new Set([since, '2099-01-01', ...versions.flatMap(({ validFrom, validTo }) => (validTo === null ? [validFrom] : [validFrom, validTo]))])].toSorted(
    (a, b) => Number(a > b) - Number(a < b),
  )
}
