import { type InvitationState, pageInvitations, stateOf } from './invitation-store.ts'
import type { PeopleSession } from './people-session.ts'
import { managerOf, rootsOf } from './rights.ts'

interface InvitationQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly q?: string | undefined
  readonly state?: InvitationState | undefined
}

/** Invitations with their state at this moment; a unit's head sees those of their subtree. */
export async function listInvitations(session: PeopleSession, query: InvitationQuery) {
  const { db, held, today, now } = session
  const page = await pageInvitations(db, { ...query, roots: rootsOf(held, 'people.read'), today, now })
  const manages = await managerOf(
    session,
    page.items.map(({ unitId }) => unitId),
  )
  const items = page.items.map(({ invitedAt, expiresAt, acceptedAt, revokedAt, ...row }) => {
    const state = stateOf({ acceptedAt, revokedAt, expiresAt }, now)
    const isPending = state === 'open' || state === 'expired'
    return { ...row, invitedAt: invitedAt.toISOString(), expiresAt: expiresAt.toISOString(), state, manageable: isPending && manages(row) }
  })
  return { ...page, items }
}
