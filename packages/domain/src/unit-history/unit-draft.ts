import type { UnitVersion } from '../unit.ts'
import type { UnitDeeds } from './unit-deeds.ts'
import type { EstablishedUnit } from './unit-event.ts'
import { type UnitHistory, versionsOf } from './unit-history.ts'
import { changedFrom, endedOn } from './versions-from.ts'

/** All versions, as deeds leave them, of every unit they change: oldest first. Deeds upon units that are not there leave nothing. */
export type UnitDraft = ReadonlyMap<string, readonly UnitVersion[]>

export function unitDraft(history: UnitHistory, { established, changed, ended, rehung }: UnitDeeds, day: string): UnitDraft {
  const draft = new Map<string, readonly UnitVersion[]>()
  const redraw = (unitId: string, drawn: (versions: readonly UnitVersion[]) => readonly UnitVersion[]) => {
    const versions = draft.get(unitId) ?? versionsOf(history, unitId)
    if (versions.length > 0) draft.set(unitId, drawn(versions))
  }
  for (const unit of established) draft.set(unit.unitId, [firstVersion(unit, day)])
  for (const unitId of ended) redraw(unitId, (versions) => endedOn(versions, day))
  for (const { unitId, to } of changed) redraw(unitId, (versions) => changedFrom(versions, day, (version) => ({ ...version, ...to })))
  for (const { unitId, from, to } of rehung) {
    redraw(unitId, (versions) => changedFrom(versions, day, (version) => (version.parentUnitId === from ? { ...version, parentUnitId: to } : version)))
  }
  return draft
}

function firstVersion(unit: EstablishedUnit, validFrom: string): UnitVersion {
  return { ...unit, validFrom, validTo: null }
}
