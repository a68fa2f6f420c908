import { Refusal, type Role } from '@trongtam/domain'
import type { PeopleSession } from './people-session.ts'
import { administratorsOn } from './appointment-store.ts'

export function administers(role: Role): boolean {
  return role === 'province-administrator' || role === 'ministry-administrator'
}

/**
 * Refuses 'last-administrator' when nobody who may sign in administers the tenant on that day any more; asked after the
 * change, in the turn of the tenant's people, so that two who leave at the same moment do not both go.
 */
export async function keepAnAdministrator({ db }: PeopleSession, live: ReadonlySet<string>, day: string): Promise<void> {
  const left = await administratorsOn(db, day)
  if (!left.some((personId) => live.has(personId))) throw new Refusal('last-administrator')
}
