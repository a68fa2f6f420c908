import { Refusal } from '../refusal.ts'
import type { UnitVersion } from '../unit.ts'
import type { UnitChange } from './apply-unit-event.ts'
import { dayBelowItself } from './day-below-itself.ts'
import { firstDayWithout } from './parent-spans.ts'
import type { LineageEdge } from './unit-event.ts'
import { unitHistory, type UnitHistory, type UnitVersions, versionsIn, versionsOf } from './unit-history.ts'
import { isSameUnit } from './versions-from.ts'

/** What hangs on an event: a unit that has changed since, a child that would lose its parent, a unit that another event joined with it. */
export interface UndoFault {
  readonly code: 'later-event' | 'child' | 'lineage'
  readonly unitId: string
}

type Undoable = Pick<UnitChange, 'before' | 'after'>

/**
 * The history as it was before the change, which `applyUnitEvent` gave. Refuses 'unit-event-depended-on' with the faults of
 * `undoFaults`.
 */
export function undoUnitChange(versions: UnitVersions, change: Undoable, lineage: readonly LineageEdge[] = []): UnitVersion[] {
  const history = unitHistory(versions)
  const faults = undoFaults(history, change, lineage)
  if (faults.length > 0) throw new Refusal('unit-event-depended-on', { faults })
  const restored = new Set([...change.before, ...change.after].map(({ unitId }) => unitId))
  return [...versionsIn(history).filter(({ unitId }) => !restored.has(unitId)), ...change.before]
}

/** Why the change cannot be undone now; `lineage` is that of all other events. */
export function undoFaults(versions: UnitVersions, { before, after }: Undoable, lineage: readonly LineageEdge[] = []): UndoFault[] {
  const history = unitHistory(versions)
  const beforeByUnit = Map.groupBy(before, ({ unitId }) => unitId)
  const afterByUnit = Map.groupBy(after, ({ unitId }) => unitId)
  const unitIds = new Set([...beforeByUnit.keys(), ...afterByUnit.keys()])
  const changed = [...unitIds].filter((unitId) => !areSame(versionsOf(history, unitId), afterByUnit.get(unitId) ?? []))
  if (changed.length > 0) return changed.map((unitId) => ({ code: 'later-event', unitId }))
  const established = [...unitIds].filter((unitId) => !beforeByUnit.has(unitId))
  return [...brokenByUndo(history, unitIds, beforeByUnit), ...joined(new Set(established), lineage)]
}

function brokenByUndo(history: UnitHistory, unitIds: ReadonlySet<string>, before: ReadonlyMap<string, readonly UnitVersion[]>): UndoFault[] {
  const restored = (unitId: string) => (unitIds.has(unitId) ? (before.get(unitId) ?? []) : versionsOf(history, unitId))
  const isUncovered = ({ parentUnitId, validFrom, validTo }: UnitVersion) =>
    parentUnitId !== null && firstDayWithout(restored(parentUnitId), { from: validFrom, to: validTo }) !== undefined
  const children = [...unitIds].flatMap((unitId) => [...(history.versionsByParent.get(unitId) ?? [])]).filter(({ unitId }) => !unitIds.has(unitId))
  const orphans = new Set(children.filter(isUncovered).map(({ unitId }) => unitId))
  const versions = [...before.values()].flat()
  const later = new Set(versions.flatMap((version) => (isUncovered(version) ? (version.parentUnitId ?? []) : [])))
  for (const [unitId, [first]] of before) {
    if (first !== undefined && dayBelowItself(restored, unitId, { from: first.validFrom, to: null }) !== undefined) later.add(unitId)
  }
  return [...[...orphans].map((unitId) => ({ code: 'child' as const, unitId })), ...[...later].map((unitId) => ({ code: 'later-event' as const, unitId }))]
}

function joined(established: ReadonlySet<string>, lineage: readonly LineageEdge[]): UndoFault[] {
  const ends = lineage.flatMap(({ fromUnitId, toUnitId }) => [
    ...(established.has(fromUnitId) ? [toUnitId] : []),
    ...(established.has(toUnitId) ? [fromUnitId] : []),
  ])
  return [...new Set(ends)].map((unitId) => ({ code: 'lineage', unitId }))
}

function areSame(a: readonly UnitVersion[], b: readonly UnitVersion[]): boolean {
  return (
    a.length === b.length &&
    a.every((version, index) => {
      const other = b[index]
      return other !== undefined && version.validFrom === other.validFrom && version.validTo === other.validTo && isSameUnit(version, other)
    })
  )
}
