import { newId } from '@trongtam/db'
import { Refusal, type UnitEvent } from '@trongtam/domain'
import {
  auditOfEvent,
  holdUnitTree,
  insertTakeovers,
  keepAnAdministrator,
  recordAudit,
  recordUnitEvents,
  takeTurn,
  type TenantSession,
} from '@trongtam/records'
import { type AskedTakeover, decideTakeovers } from './decide-takeovers.ts'
import { foreseeUnitEvent } from './foresee-unit-event.ts'
import { movePositions } from './move-positions.ts'
import { faultsOf } from './preview-unit-event.ts'
import { mustBeRegistered } from './unit-event-document-store.ts'
import { findEventSummary } from './unit-event-summary-store.ts'

export interface AskedUnitEvent {
  readonly event: UnitEvent
  readonly documentId: string | null
  readonly documentWords: string | null
  readonly note: string | null
  readonly takeovers: readonly AskedTakeover[]
  readonly sha256: string
}

/**
 * Carries an event out as it was previewed, in one transaction. Refuses 'unit-event-changed' when it would do anything else
 * by now, 'unit-event-faulty' with its faults, 'last-administrator' when nobody of `live` would be left to administer.
 */
export async function applyUnitEvent(session: TenantSession, live: ReadonlySet<string>, { event, takeovers: asked, sha256, ...words }: AskedUnitEvent) {
  const { db, today } = session
  await holdUnitTree(db)
  await takeTurn(db, 'people')
  const foreseen = await foreseeUnitEvent(session, event)
  if (foreseen.sha256 !== sha256) throw new Refusal('unit-event-changed')
  const { change } = foreseen
  if (change === null) throw new Refusal('unit-event-faulty', { faults: faultsOf(foreseen) })
  if (words.documentId !== null) await mustBeRegistered(db, words.documentId)
  const takeovers = decideTakeovers(foreseen, asked)
  const documentWords = words.documentId === null ? words.documentWords : null
  const decided = { ...words, documentWords, id: newId(), event, change, takeovers: takeovers.filter(({ subject }) => subject !== 'position') }
  await recordUnitEvents(session, [decided])
  await insertTakeovers(db, decided, await movePositions(session, foreseen, takeovers))
  if (foreseen.work.positions.length > 0) await keepAnAdministrator(session, live, event.on > today ? event.on : today)
  const after = auditOfEvent(decided, takeovers.length)
  await recordAudit(session, { action: 'unit.event', entity: 'unit_event', entityId: decided.id, before: null, after })
  return findEventSummary(db, decided.id)
}
