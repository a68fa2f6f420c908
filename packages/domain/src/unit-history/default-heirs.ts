import type { UnitChange } from './apply-unit-event.ts'
import { versionOn } from './unit-history.ts'

type Change = Pick<UnitChange, 'before' | 'after' | 'lineage'>

/** The units that are there on the day before a change, and after it no longer. */
export function endedUnits({ before, after }: Change, day: string): string[] {
  const there = new Set(after.flatMap((version) => (versionOn([version], day) ? [version.unitId] : [])))
  return [...new Set(before.flatMap((version) => (versionOn([version], day) && !there.has(version.unitId) ? [version.unitId] : [])))]
}

/**
 * Who takes over from each unit that ends on the day, unless somebody decides otherwise: what comes after it, the first of
 * several; without any, the nearest unit above it that lasts; null where there is none. `parentOf` is the tree before.
 */
export function defaultHeirs(change: Change, day: string, parentOf: (unitId: string) => string | null): Map<string, string | null> {
  const ended = new Set(endedUnits(change, day))
  const nearestAbove = (unitId: string): string | null => {
    const seen = new Set([unitId])
    let next = parentOf(unitId)
    while (next !== null && ended.has(next) && !seen.has(next)) {
      seen.add(next)
      next = parentOf(next)
    }
    return next === null || ended.has(next) ? null : next
  }
  const successor = (unitId: string) => change.lineage.find(({ fromUnitId, toUnitId }) => fromUnitId === unitId && !ended.has(toUnitId))?.toUnitId
  return new Map([...ended].map((unitId) => [unitId, successor(unitId) ?? nearestAbove(unitId)]))
}
