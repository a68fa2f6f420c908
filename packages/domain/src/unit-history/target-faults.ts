import { dayBelowItself } from './day-below-itself.ts'
import { firstDayWithout } from './parent-spans.ts'
import type { UnitDeeds } from './unit-deeds.ts'
import type { UnitDraft } from './unit-draft.ts'
import type { UnitEvent, UnitEventFault } from './unit-event.ts'
import { type UnitHistory, versionOn, versionsOf } from './unit-history.ts'

/** What stands against new parents, parts and heirs: they last as long as what they take in, and never hang below it. */
export function targetFaults(history: UnitHistory, { on }: UnitEvent, deeds: UnitDeeds, draft: UnitDraft): UnitEventFault[] {
  const after = (unitId: string) => draft.get(unitId) ?? versionsOf(history, unitId)
  const missing = new Set([...newParents(deeds)].filter((unitId) => versionOn(after(unitId), on) === undefined))
  for (const unitId of deeds.successors) if (firstDayWithout(after(unitId), { from: on, to: null }) !== undefined) missing.add(unitId)
  const belowItself: string[] = []
  for (const [unitId, versions] of draft) {
    for (const { parentUnitId, validFrom, validTo } of versions) {
      if (parentUnitId === null || missing.has(parentUnitId) || (validTo !== null && validTo <= on)) continue
      const span = { from: validFrom < on ? on : validFrom, to: validTo }
      if (firstDayWithout(after(parentUnitId), span) !== undefined) missing.add(parentUnitId)
    }
    if (dayBelowItself(after, unitId, { from: on, to: null }) !== undefined) belowItself.push(unitId)
  }
  return [
    ...[...missing].map((unitId) => ({ code: 'target-not-there' as const, unitId })),
    ...belowItself.map((unitId) => ({ code: 'cycle' as const, unitId })),
  ]
}

function newParents({ established, changed, rehung }: UnitDeeds): ReadonlySet<string> {
  const parents = [...established.map(({ parentUnitId }) => parentUnitId), ...changed.map(({ to }) => to.parentUnitId), ...rehung.map(({ to }) => to)]
  return new Set(parents.filter((unitId) => typeof unitId === 'string'))
}
