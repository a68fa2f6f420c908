import type { UnitLineage } from './unit-lineage.ts'

/**
 * The unit and all units in which some of what it was on one day has been, up to the other day: those that came after where
 * the other day is later, those that were before where it is earlier.
 */
export function passedBetween({ edgesFrom, edgesTo }: UnitLineage, unitId: string, from: string, to: string): string[] {
  const isOnward = from < to
  const [first, last] = isOnward ? [from, to] : [to, from]
  const passed = new Set([unitId])
  const seen = new Set<string>()
  const follow = (id: string, since: string) => {
    if (seen.has(`${id} ${since}`)) return
    seen.add(`${id} ${since}`)
    passed.add(id)
    for (const { fromUnitId, toUnitId, on } of (isOnward ? edgesFrom : edgesTo).get(id) ?? []) {
      if (on <= first || on > last || (isOnward ? on < since : on > since)) continue
      follow(isOnward ? toUnitId : fromUnitId, on)
    }
  }
  follow(unitId, from)
  return [...passed]
}
