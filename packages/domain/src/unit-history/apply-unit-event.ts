import { Refusal } from '../refusal.ts'
import type { UnitVersion } from '../unit.ts'
import { type UnitDeeds, unitDeeds } from './unit-deeds.ts'
import { type UnitDraft, unitDraft } from './unit-draft.ts'
import type { LineageEdge, UnitEvent } from './unit-event.ts'
import { faultsOfDraft } from './unit-event-faults.ts'
import { type UnitHistory, unitHistory, type UnitVersions, versionsIn, versionsOf } from './unit-history.ts'

/** A unit an event touches; the event is about its chiefs, the others are children of units that end. */
export interface TouchedUnit {
  readonly unitId: string
  readonly chief: boolean
}

export interface UnitChange {
  /** The whole history after the event. */
  readonly versions: readonly UnitVersion[]
  /** All versions of every touched unit, before and after; a unit that is established has none before. */
  readonly before: readonly UnitVersion[]
  readonly after: readonly UnitVersion[]
  /** Chiefs first, each once. */
  readonly touched: readonly TouchedUnit[]
  readonly lineage: readonly LineageEdge[]
}

/**
 * The history with the event in it. Nothing changes before the event's day; from then on every date has one tree again.
 * Refuses 'unit-event-faulty' with all faults of `unitEventFaults`.
 */
export function applyUnitEvent(versions: UnitVersions, event: UnitEvent): UnitChange {
  const history = unitHistory(versions)
  const change = changeByEvent(history, event)
  const rewritten = new Set(change.touched.map(({ unitId }) => unitId))
  return { versions: [...versionsIn(history).filter(({ unitId }) => !rewritten.has(unitId)), ...change.after], ...change }
}

/** What `applyUnitEvent` says, without the units it leaves alone. */
export function changeByEvent(history: UnitHistory, event: UnitEvent): Omit<UnitChange, 'versions'> {
  const deeds = unitDeeds(history, event)
  const draft = unitDraft(history, deeds, event.on)
  const faults = faultsOfDraft(history, event, deeds, draft)
  if (faults.length > 0) throw new Refusal('unit-event-faulty', { faults })
  const touched = touchedUnits(deeds, draft)
  return {
    before: touched.flatMap(({ unitId }) => versionsOf(history, unitId)),
    after: touched.flatMap(({ unitId }) => draft.get(unitId) ?? versionsOf(history, unitId)),
    touched,
    lineage: deeds.lineage,
  }
}

function touchedUnits({ established, changed, ended, successors, divided }: UnitDeeds, draft: UnitDraft): TouchedUnit[] {
  const chiefs = new Set([...ended, ...divided, ...[...established, ...changed].map(({ unitId }) => unitId), ...successors])
  return [...chiefs.union(new Set(draft.keys()))].map((unitId) => ({ unitId, chief: chiefs.has(unitId) }))
}
