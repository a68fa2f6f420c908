import type { PlatformDb } from '@trongtam/db'
import {
  challenge,
  device,
  mail,
  membership,
  oidcSubject,
  passkey,
  person,
  recoveryCode,
  registration,
  session,
  strangersAnsweredRequest,
  ticket,
  totp,
} from '@trongtam/db/tables'
import type { PersonId, TenantId } from '@trongtam/domain'
import { and, eq, isNotNull, ne, or } from 'drizzle-orm'
import type { LiveAccount } from './account-store.ts'

const erasedName = 'Người dùng đã xóa'

/** What stands where an erased person's address stood: it belongs to nobody and nothing is ever sent to it. */
function erasedEmail(personId: PersonId): string {
  return `da-xoa-${personId}@khong-con.invalid`
}

/** Every tenant that may hold something of a person: where they are or were a member, and where they were invited. */
export async function tenantsHolding(db: PlatformDb, { personId, email }: LiveAccount): Promise<TenantId[]> {
  const joined = db.select({ tenantId: membership.tenantId }).from(membership).where(eq(membership.personId, personId))
  const invited = db
    .select({ tenantId: ticket.tenantId })
    .from(ticket)
    .where(and(eq(ticket.email, email), isNotNull(ticket.tenantId)))
  const rows = [...(await joined), ...(await invited)].map(({ tenantId }) => tenantId as TenantId)
  // Always in the same order, so that two transactions never wait for each other in a ring.
  return [...new Set(rows)].toSorted()
}

/**
 * Makes a person's identity one of nobody: sessions, factors, devices, links and mails go; the row stays under its id,
 * which the audit and their work refer to, and holds nothing of them. What they sent with a sign-up loses name, address
 * and number; the letter is the department's.
 */
export async function eraseIdentity(db: PlatformDb, { personId, email }: LiveAccount, now: Date): Promise<void> {
  for (const table of [session, device, totp, passkey, recoveryCode, challenge, oidcSubject]) await db.delete(table).where(eq(table.personId, personId))
  // Mails first: those without a ticket have nothing else to go with.
  await db.delete(mail).where(or(eq(mail.personId, personId), eq(mail.toEmail, email)))
  await db.delete(ticket).where(or(eq(ticket.personId, personId), eq(ticket.email, email)))
  await db.delete(strangersAnsweredRequest).where(eq(strangersAnsweredRequest.scope, personId))
  await db
    .update(registration)
    .set({ contactName: erasedName, email: erasedEmail(personId), contactPhone: null })
    .where(and(or(eq(registration.applicantId, personId), eq(registration.email, email)), ne(registration.status, 'waiting')))
  await db
    .update(person)
    .set({ name: erasedName, email: erasedEmail(personId), passwordHash: null, exemptFromFactor: false, disabledAt: now, erasedAt: now })
    .where(eq(person.id, personId))
}
