import type { Figure } from './combined-figure.ts'
import type { Span } from './parent-spans.ts'
import { passedBetween } from './passed-between.ts'
import type { UnitLineage } from './unit-lineage.ts'

/** A day, and from when to when each unit is there. */
export interface UnitsOfDay {
  readonly on: string
  readonly lives: ReadonlyMap<string, Span>
}

/** A figure, and the day whose boundaries it is in. */
interface Told {
  readonly figure: Figure
  readonly since: string
}

export interface JointGroup {
  readonly members: readonly Figure[]
  readonly unitIds: readonly string[]
  readonly gone: readonly string[]
  readonly silent: readonly string[]
}

/**
 * The smallest groups of figures and of units of a day such that what a figure tells of lies wholly in the units of its
 * group. Figures of before are followed to those who came after, figures of after to those who were before.
 */
export function jointGroups(figures: readonly Figure[], lineage: UnitLineage, day: UnitsOfDay): JointGroup[] {
  const placed = figures.map((figure) => {
    const since = dayWithin(day.lives.get(figure.unitId), figure.on)
    return { figure, since, ...placesOf(figure.unitId, since, lineage, day) }
  })
  return joined(placed).map((group) => {
    const unitIds = [...new Set(group.flatMap((each) => each.unitIds))]
    const days = group.map(({ since }) => since).toSorted((a, b) => Number(a > b) - Number(a < b))
    // Who belongs to it is asked of the day farthest from the one it is read in.
    const outer = new Set([days.find((each) => each < day.on), days.findLast((each) => each >= day.on)].filter((each) => each !== undefined))
    const silent = new Set([...outer].flatMap((each) => silentOn(each, unitIds, group, lineage, day)))
    return { members: group.map(({ figure }) => figure), unitIds, gone: [...new Set(group.flatMap((each) => each.gone))], silent: [...silent] }
  })
}

/** The units of the day that what a unit was on another day is in; and those in which it ended, or began, with nobody beyond. */
function placesOf(unitId: string, since: string, lineage: UnitLineage, { on, lives }: UnitsOfDay) {
  const passed = passedBetween(lineage, unitId, since, on)
  const unitIds = passed.filter((id) => isThere(lives.get(id), on))
  const gone = passed.filter((id) => !isThere(lives.get(id), on) && !isHandedOver(id))
  return { unitIds, gone: unitIds.length + gone.length > 0 ? gone : [unitId] }

  function isHandedOver(id: string): boolean {
    const life = lives.get(id)
    const edges = (since < on ? lineage.edgesFrom : lineage.edgesTo).get(id)
    return edges?.some((edge) => edge.on === (since < on ? life?.to : life?.from)) ?? false
  }
}

/** Units of another day of which some is in the units of the day, and of which no figure tells, its own or that of one it has been in. */
function silentOn(since: string, unitIds: readonly string[], told: readonly Told[], lineage: UnitLineage, { on, lives }: UnitsOfDay): string[] {
  const belonging = new Set(unitIds.flatMap((unitId) => passedBetween(lineage, unitId, on, since)).filter((id) => isThere(lives.get(id), since)))
  const days = Map.groupBy(told, (each) => each.since)
  const isTold = (id: string) =>
    [...days].some(([day, those]) => {
      const passed = passedBetween(lineage, id, since, day)
      return those.some(({ figure }) => passed.includes(figure.unitId))
    })
  return [...belonging].filter((id) => !isTold(id))
}

/** Groups of those that have a place in common, directly or through others. */
function joined<T extends { readonly unitIds: readonly string[]; readonly gone: readonly string[] }>(placed: readonly T[]): T[][] {
  const placesOfEach = (each: T) => [...each.unitIds, ...each.gone]
  const byPlace = Map.groupBy(
    placed.flatMap((each) => placesOfEach(each).map((place) => ({ each, place }))),
    ({ place }) => place,
  )
  const grouped = new Set<T>()
  return placed.flatMap((start) => {
    if (grouped.has(start)) return []
    const group = new Set([start])
    const seen = new Set<string>()
    // What is added while it is gone through is gone through too.
    for (const member of group) {
      for (const place of placesOfEach(member)) {
        if (seen.has(place)) continue
        seen.add(place)
        for (const { each } of byPlace.get(place) ?? []) group.add(each)
      }
    }
    for (const member of group) grouped.add(member)
    return [[...group]]
  })
}

function isThere(life: Span | undefined, day: string): boolean {
  return life !== undefined && life.from <= day && (life.to === null || day < life.to)
}

/** A figure may be handed in after its unit ended: it tells of the unit as it last was. */
function dayWithin(life: Span | undefined, day: string): string {
  if (life === undefined) return day
  if (day < life.from) return life.from
  return life.to === null || day < life.to ? day : new Date(Date.parse(life.to) - 86_400_000).toISOString().slice(0, 10)
}
