import { newId } from '@trongtam/db'
import { Refusal, type Role, tidyText } from '@trongtam/domain'
import { queueMail } from '@trongtam/mail'
import { recordAudit, takeTurn } from '@trongtam/records'
import { holdersFrom } from './appointment-store.ts'
import { createPosition } from './create-position.ts'
import { insertInvitations } from './invitation-store.ts'
import type { PeopleSession } from './people-session.ts'
import { findPosition, hasOpenInvitation } from './position-store.ts'
import { mustManagePosition } from './rights.ts'

const daysOpen = 14

export interface AskedInvitation {
  readonly email: string
  readonly name: string
  readonly positionId: string | null
  readonly unitId: string | null
  readonly title: string | null
  readonly role: Role | null
  readonly validFrom: string
}

/**
 * Invites an e-mail to a position. Nothing of what it does or answers depends on whether the e-mail has an account (SEC-12):
 * accounts are not looked at until the link is opened. Refuses 'position-held', 'already-exists' for a position somebody
 * is invited to.
 */
export async function invitePerson(session: PeopleSession, asked: AskedInvitation) {
  await takeTurn(session.db, 'people')
  const positionId = asked.positionId ?? (await newPositionOf(session, asked))
  if (asked.positionId !== null && (asked.unitId !== null || asked.title !== null || asked.role !== null))
    throw new Refusal('invalid-input', { fields: [{ path: 'positionId', message: 'a position that is there has its unit, title and role' }] })
  return sendInvitation(session, { ...asked, positionId })
}

async function newPositionOf(session: PeopleSession, { unitId, title, role }: AskedInvitation): Promise<string> {
  if (unitId === null || title === null || role === null)
    throw new Refusal('invalid-input', { fields: [{ path: 'positionId', message: 'a new position needs a unit, a title and a role' }] })
  return (await createPosition(session, { unitId, title, role })).id
}

interface Guest {
  readonly email: string
  readonly name: string
  readonly positionId: string
  readonly validFrom: string
}

/** The invitation of one guest with its mail and its audit, in the turn of the tenant's people. */
export async function sendInvitation(session: PeopleSession, { email, name, positionId, validFrom }: Guest) {
  const { db, now, personId } = session
  const position = await findPosition(db, positionId)
  await mustManagePosition(session, position)
  if (position.closedOn !== null) throw new Refusal('not-found')
  if ((await holdersFrom(db, [positionId], validFrom)).length > 0) throw new Refusal('position-held')
  if (await hasOpenInvitation(db, positionId)) throw new Refusal('already-exists')
  const id = newId()
  const guest = { email, name: tidyText(name) }
  const expiresAt = expiryOf(now)
  await insertInvitations(db, [{ ...guest, id, positionId, validFrom, invitedBy: personId, invitedAt: now, expiresAt }])
  await mailInvitation(session, { ...guest, id, title: position.title, expiresAt })
  await recordAudit(session, {
    action: 'people.invite',
    entity: 'invitation',
    entityId: id,
    before: null,
    after: { positionId, role: position.role, validFrom },
  })
  return { id, version: 1 }
}

export function expiryOf(now: Date): Date {
  return new Date(now.getTime() + daysOpen * 86_400_000)
}

interface MailedInvitation {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly title: string
  readonly expiresAt: Date
}

export async function mailInvitation({ db, tenantId, tenant }: PeopleSession, { id, email, name, title, expiresAt }: MailedInvitation): Promise<void> {
  await queueMail(db, {
    kind: 'invitation',
    to: { email, name, personId: null },
    params: { tenantName: tenant.name, positionTitle: title },
    ticket: { purpose: 'invitation', tenantId, subjectId: id, expiresAt },
  })
}
