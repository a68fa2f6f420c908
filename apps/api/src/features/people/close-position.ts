import { Refusal } from '@trongtam/domain'
import { recordAudit, takeTurn } from '@trongtam/records'
import { holdersFrom } from './appointment-store.ts'
import type { PeopleSession } from './people-session.ts'
import { findPosition, hasOpenInvitation, savePosition } from './position-store.ts'
import { mustManagePosition } from './rights.ts'

/** Closes a position for good. Refuses 'position-held' while somebody holds it, will hold it, or is invited to it. */
export async function closePosition(session: PeopleSession, at: { readonly id: string; readonly version: number }) {
  const { db, today } = session
  await takeTurn(db, 'people')
  const position = await findPosition(db, at.id)
  await mustManagePosition(session, position)
  if ((await holdersFrom(db, [at.id], today)).length > 0 || (await hasOpenInvitation(db, at.id))) throw new Refusal('position-held')
  const version = await savePosition(db, at, { closedOn: today })
  await recordAudit(session, { action: 'position.close', entity: 'position', entityId: at.id, before: null, after: { closedOn: today } })
  return { id: at.id, version }
}
