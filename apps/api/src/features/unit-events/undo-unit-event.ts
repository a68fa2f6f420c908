import { mustBeUpon, Refusal, undoUnitChange } from '@trongtam/domain'
import { holdUnitTree, keepAnAdministrator, recordAudit, removeLineageOf, saveUnitVersions, takeTurn, type TenantSession } from '@trongtam/records'
import { dependantsOf } from './dependants-of-event.ts'
import { putPositionsBack } from './moved-positions.ts'
import { findEvent, markUndone } from './unit-event-store.ts'
import { findEventSummary } from './unit-event-summary-store.ts'

interface AskedUndoing {
  readonly id: string
  readonly version: number
  readonly reason: string
}

/**
 * Undoes an event: units, lineage, positions and appointments are as before it, and nobody takes anything over by it. The
 * event itself stays on record. Refuses 'already-undone', 'version-stale', and 'unit-event-depended-on' with what rests upon
 * it: nothing of that is undone with it.
 */
export async function undoUnitEvent(session: TenantSession, live: ReadonlySet<string>, { id, version, reason }: AskedUndoing) {
  const { db, now, personId, today } = session
  await holdUnitTree(db)
  await takeTurn(db, 'people')
  const event = await findEvent(db, id)
  if (event.undoneAt !== null) throw new Refusal('already-undone')
  mustBeUpon({ ...(await findEventSummary(db, id)), version: event.version }, version)
  const { versions, lineage, dependants, moves } = await dependantsOf(db, event)
  if (dependants.length > 0) throw new Refusal('unit-event-depended-on', { dependants })
  await removeLineageOf(db, id)
  await saveUnitVersions(db, { before: versions, after: undoUnitChange(versions, event, lineage) })
  await markUndone(db, { id, version, at: now, by: personId, reason })
  await putPositionsBack(db, moves)
  if (moves.length > 0) await keepAnAdministrator(session, live, today)
  await recordAudit(session, {
    action: 'unit.undo-event',
    entity: 'unit_event',
    entityId: id,
    before: { event: event.kind, effectiveOn: event.on, documentId: event.documentId, documentWords: event.documentWords },
    after: { reason },
  })
  return findEventSummary(db, id)
}
