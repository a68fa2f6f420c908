import { Refusal } from '@trongtam/domain'
import { recordAudit, takeTurn } from '@trongtam/records'
import { insertAppointment } from './appointment-store.ts'
import type { PeopleSession } from './people-session.ts'
import { findPosition } from './position-store.ts'
import { mustManagePosition } from './rights.ts'

interface AskedAppointment {
  readonly positionId: string
  readonly personId: string
  readonly validFrom: string
  /** Whether the person belongs to the tenant, as its platform knows. */
  readonly isMember: boolean
}

/** Appoints a member from a day on. Refuses 'position-held' where somebody else holds the position then or later. */
export async function appointPerson(session: PeopleSession, { positionId, personId, validFrom, isMember }: AskedAppointment) {
  await takeTurn(session.db, 'people')
  const position = await findPosition(session.db, positionId)
  await mustManagePosition(session, position)
  if (!isMember || position.closedOn !== null) throw new Refusal('not-found')
  const id = await insertAppointment(session.db, { positionId, personId, validFrom })
  await recordAudit(session, {
    action: 'people.appoint',
    entity: 'appointment',
    entityId: id,
    before: null,
    after: { positionId, personId, validFrom, role: position.role },
  })
  return { id, version: 1 }
}
