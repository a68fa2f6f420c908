import type { TenantDb } from '@trongtam/db'
import { takenSince, undoFaults, type UnitHistory, unitHistory } from '@trongtam/domain'
import { loadLineage, loadUnitVersions } from '@trongtam/records'
import { listDutiesGivenTo, listFiguresOf, listGivenBefore, listOtherPositions, listTasksGivenTo } from './dependant-store.ts'
import { nameOfUnit } from './describe-touched.ts'
import { isUntouched, loadMovedPositions } from './moved-positions.ts'
import type { KeptEvent } from './unit-event-store.ts'

/** What keeps an event from being undone. */
interface Dependant {
  readonly kind: 'later-event' | 'child' | 'position' | 'assignment' | 'figure' | 'lineage'
  /** What it is called: a unit, a position, a task. */
  readonly words: string
}

const listedAtMost = 100

/** What rests upon an event, with what undoing it needs to know; nothing: it can be undone. */
export async function dependantsOf(db: TenantDb, event: KeptEvent) {
  const versions = await loadUnitVersions(db)
  const history = unitHistory(versions)
  const lineage = (await loadLineage(db)).filter(({ eventId }) => eventId !== event.id)
  const moves = await loadMovedPositions(db, event.id)
  const known = new Set(event.before.map(({ unitId }) => unitId))
  const established = [...new Set(event.after.map(({ unitId }) => unitId))].filter((unitId) => !known.has(unitId))
  const opened = moves.flatMap(({ to, moved }) => (to !== null && moved.opened ? [to.id] : []))
  const given = await listGivenBefore(db, established, event.id)
  const named = (kind: Dependant['kind'], unitIds: readonly string[]) => unitIds.map((unitId) => ({ kind, words: nameOf(history, unitId, event.on) }))
  const inEvent = undoFaults(history, event, lineage).map(({ code, unitId }) => ({ kind: code, words: nameOf(history, unitId, event.on) }))
  const dependants: Dependant[] = [
    ...inEvent,
    ...named('later-event', [...takenSince(history, event, event.on), ...given]),
    ...moves.filter((move) => !isUntouched(move, event.on)).map(({ title }) => ({ kind: 'position' as const, words: title })),
    ...(await listOtherPositions(db, established, opened)).map((each) => ({ kind: 'position' as const, ...each })),
    ...(await listTasksGivenTo(db, established, opened)).map((each) => ({ kind: 'assignment' as const, ...each })),
    ...(await listDutiesGivenTo(db, established)).map((each) => ({ kind: 'assignment' as const, ...each })),
    ...(await listFiguresOf(db, established)).map((each) => ({ kind: 'figure' as const, ...each })),
  ]
  return { versions, lineage, moves, dependants: dependants.slice(0, listedAtMost) }
}

function nameOf(history: UnitHistory, unitId: string, day: string): string {
  return nameOfUnit(history, unitId, day) ?? ''
}
