import { Refusal } from '@trongtam/domain'
import { administers, keepAnAdministrator, recordAudit, takeTurn } from '@trongtam/records'
import { findAppointment, saveEnd } from './appointment-store.ts'
import type { PeopleSession } from './people-session.ts'
import { findPosition } from './position-store.ts'
import { mustManagePosition } from './rights.ts'

interface AskedEnd {
  readonly id: string
  readonly version: number
  /** The first day without it. */
  readonly on: string
}

/**
 * Ends an appointment today or on a later day; ended today, its right is gone at the person's next request (ISO-18). One
 * that has not begun is cancelled. Its work stays with the position.
 */
export async function endAppointment(session: PeopleSession, live: ReadonlySet<string>, { on, ...at }: AskedEnd) {
  const { db, today } = session
  await takeTurn(db, 'people')
  const before = await findAppointment(db, at.id)
  const position = await findPosition(db, before.positionId)
  await mustManagePosition(session, position)
  if (on < today) throw new Refusal('invalid-input', { fields: [{ path: 'on', message: 'must not lie in the past' }] })
  if (before.validTo !== null && before.validTo <= today) throw new Refusal('invalid-input', { fields: [{ path: 'on', message: 'has ended already' }] })
  const validTo = on < before.validFrom ? before.validFrom : on
  const version = await saveEnd(db, at, validTo)
  if (administers(position.role)) await keepAnAdministrator(session, live, validTo)
  const who = { positionId: before.positionId, personId: before.personId, role: position.role }
  await recordAudit(session, {
    action: 'people.end-appointment',
    entity: 'appointment',
    entityId: at.id,
    before: { ...who, validTo: before.validTo },
    after: { ...who, validTo },
  })
  return { id: at.id, version }
}
