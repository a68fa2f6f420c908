import { hashNewPassword, hashToken } from '@trongtam/auth'
import { type Database, newId } from '@trongtam/db'
import { tidyText } from '@trongtam/domain'
import { recordAudit, todayInVietnam } from '@trongtam/records'
import { insertAppointment } from './appointment-store.ts'
import { findGuest } from './invitation-guest-store.ts'
import { markAccepted } from './invitation-store.ts'

/** What the link of an invitation leads to: which tenant, which position, and whether its reader has to choose a password. */
export async function inspectInvitation(database: Database, token: string, now: Date) {
  const { slug, tenantName, email, name, positionTitle, personId } = await database.lookUp((db) => findGuest(db, hashToken(token), now))
  return { tenant: { slug, name: tenantName }, email, name: name ?? '', positionTitle, passwordNeeded: personId === null }
}

interface Acceptance {
  readonly token: string
  readonly name?: string | undefined
  readonly password?: string | undefined
}

/**
 * Accepts an invitation, once: the database opens the one tenant that invited, makes the guest a member, and here they are
 * appointed, in one transaction. Refuses 'ticket-invalid', 'password-needed', 'password-weak', 'position-held'. Whoever has
 * an account keeps its name and password, whatever is sent.
 */
export async function acceptInvitation(database: Database, { token, name, password }: Acceptance, now: Date) {
  const tokenHash = hashToken(token)
  const guest = await database.lookUp((db) => findGuest(db, tokenHash, now))
  // The link is good, so that the costly part is done for whoever was invited alone.
  const passwordHash = guest.personId === null ? await hashNewPassword(password, [guest.tenantName, guest.email, name ?? '']) : null
  const opening = { by: 'invitation', tokenHash, personId: newId(), name: tidyText(name ?? guest.name ?? ''), passwordHash } as const
  return database.inOpened(opening, async (db, { personId, subjectId }) => {
    const { positionId, validFrom } = await markAccepted(db, subjectId, personId, now)
    const begins = laterOf(validFrom, todayInVietnam(now))
    const appointmentId = await insertAppointment(db, { positionId, personId, validFrom: begins })
    const after = { positionId, personId, appointmentId, validFrom: begins }
    await recordAudit({ db, personId, now }, { action: 'people.accept-invitation', entity: 'invitation', entityId: subjectId, before: null, after })
    return { slug: guest.slug, email: guest.email }
  })
}

function laterOf(validFrom: string, today: string): string {
  return validFrom > today ? validFrom : today
}
