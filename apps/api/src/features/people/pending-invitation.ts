import { Refusal } from '@trongtam/domain'
import { recordAudit, takeTurn } from '@trongtam/records'
import { findInvitation, saveInvitation, voidLinks } from './invitation-store.ts'
import { expiryOf, mailInvitation } from './invite-person.ts'
import type { PeopleSession } from './people-session.ts'
import { mustManagePosition } from './rights.ts'

interface InvitationAtVersion {
  readonly id: string
  readonly version: number
}

/** Sends an invitation again, open or expired, with a new link; the older ones lead nowhere. */
export async function resendInvitation(session: PeopleSession, at: InvitationAtVersion) {
  const { db, now } = session
  const invitation = await pending(session, at.id)
  const expiresAt = expiryOf(now)
  const version = await saveInvitation(db, at, { expiresAt }, now)
  await voidLinks(db, at.id)
  await mailInvitation(session, { ...invitation, expiresAt })
  await recordAudit(session, {
    action: 'people.resend-invitation',
    entity: 'invitation',
    entityId: at.id,
    before: null,
    after: { positionId: invitation.positionId },
  })
  return { id: at.id, version }
}

/** Takes an invitation back: its links lead nowhere, and its position may be given to somebody else. */
export async function revokeInvitation(session: PeopleSession, at: InvitationAtVersion) {
  const { db, now } = session
  const invitation = await pending(session, at.id)
  const version = await saveInvitation(db, at, { revokedAt: now }, now)
  await voidLinks(db, at.id)
  await recordAudit(session, {
    action: 'people.revoke-invitation',
    entity: 'invitation',
    entityId: at.id,
    before: null,
    after: { positionId: invitation.positionId },
  })
  return { id: at.id, version }
}

/** The invitation, for whoever manages its position. Refuses 'already-exists' for one that was accepted. */
async function pending(session: PeopleSession, id: string) {
  await takeTurn(session.db, 'people')
  const invitation = await findInvitation(session.db, id)
  await mustManagePosition(session, invitation)
  if (invitation.acceptedAt !== null) throw new Refusal('already-exists')
  return invitation
}
