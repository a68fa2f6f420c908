import { Refusal } from '@trongtam/domain'
import { keepAnAdministrator, recordAudit, takeTurn } from '@trongtam/records'
import { endAllOf } from './appointment-store.ts'
import { endMembership } from './invitation-store.ts'
import type { PeopleSession } from './people-session.ts'
import { mustManageAll } from './rights.ts'

interface Leaving {
  readonly personId: string
  readonly isMember: boolean
}

/**
 * Ends a membership and every appointment that hangs on it, for whoever manages the whole tenant. The person is out at
 * their next request (ISO-18), the work stays with the positions. Refuses 'last-administrator'.
 */
export async function removePerson(session: PeopleSession, live: ReadonlySet<string>, { personId, isMember }: Leaving) {
  const { db, today } = session
  await takeTurn(db, 'people')
  mustManageAll(session)
  if (!isMember) throw new Refusal('not-found')
  const appointments = await endAllOf(db, personId, today)
  await endMembership(db, personId)
  await keepAnAdministrator(session, new Set([...live].filter((each) => each !== personId)), today)
  await recordAudit(session, { action: 'people.remove', entity: 'person', entityId: personId, before: null, after: { validTo: today, appointments } })
  return { removed: true as const }
}
