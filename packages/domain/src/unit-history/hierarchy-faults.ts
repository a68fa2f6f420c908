import type { UnitVersion } from '../unit.ts'
import { dayBelowItself } from './day-below-itself.ts'
import { firstDayWithout } from './parent-spans.ts'
import { unitHistory, type UnitHistory, type UnitVersions, versionsOf } from './unit-history.ts'

/** What keeps a day from having one tree. */
export interface HierarchyFault {
  readonly code: 'ends-before-it-begins' | 'overlap' | 'parent-not-there' | 'cycle'
  readonly unitId: string
  /** The first day of it that was found. */
  readonly on: string
}

/** Empty: on every date each unit that is there has one version, its parent is there too, and its path ends at a root. */
export function hierarchyFaults(versions: UnitVersions): HierarchyFault[] {
  const history = unitHistory(versions)
  return [...history.versionsByUnit.values()].flatMap((own) => faultsOf(history, own))
}

function faultsOf(history: UnitHistory, own: readonly UnitVersion[]): HierarchyFault[] {
  const faults: HierarchyFault[] = []
  for (const [index, { unitId, parentUnitId, validFrom, validTo }] of own.entries()) {
    const before = own[index - 1]
    if (validTo !== null && validTo <= validFrom) faults.push({ code: 'ends-before-it-begins', unitId, on: validTo })
    if (before !== undefined && (before.validTo === null || before.validTo > validFrom)) faults.push({ code: 'overlap', unitId, on: validFrom })
    const alone = parentUnitId === null ? undefined : firstDayWithout(versionsOf(history, parentUnitId), { from: validFrom, to: validTo })
    if (alone !== undefined) faults.push({ code: 'parent-not-there', unitId, on: alone })
  }
  const [first] = own
  // Only what has children can hang below itself.
  if (first === undefined || (history.versionsByParent.get(first.unitId)?.size ?? 0) === 0) return faults
  const day = dayBelowItself((unitId) => versionsOf(history, unitId), first.unitId, { from: first.validFrom, to: null })
  return day === undefined ? faults : [...faults, { code: 'cycle', unitId: first.unitId, on: day }]
}
