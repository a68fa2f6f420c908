import type { PlatformDb } from '@trongtam/db'
import { person, ticket, type TicketPurpose } from '@trongtam/db/tables'
import { type PersonId, Refusal } from '@trongtam/domain'
import { and, eq, exists, gt, inArray, isNull, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { hashToken } from './tokens.ts'

export interface TakenTicket {
  readonly id: string
  readonly personId: PersonId
  /** The address the link was sent to. */
  readonly email: string
}

const aboutThemselves = ['password-reset', 'email-change'] as const satisfies readonly TicketPurpose[]
export type OwnTicketPurpose = (typeof aboutThemselves)[number]

/** Uses a link's ticket up; refuses 'ticket-invalid' for one unknown, used, expired or of another purpose. */
export async function takeTicket(db: PlatformDb, { purpose, token }: { purpose: OwnTicketPurpose; token: string }, now: Date): Promise<TakenTicket> {
  const [taken] = await db
    .update(ticket)
    .set({ usedAt: now })
    .where(and(eq(ticket.tokenHash, hashToken(token)), eq(ticket.purpose, purpose), isNull(ticket.usedAt), gt(ticket.expiresAt, now)))
    .returning({ id: ticket.id, personId: ticket.personId, email: ticket.email })
  if (!taken?.personId) throw new Refusal('ticket-invalid')
  return { ...taken, personId: taken.personId as PersonId }
}

/** Makes the links a person was mailed about their own account lead nowhere. */
export async function voidOwnTickets(db: PlatformDb, personId: PersonId, now: Date): Promise<void> {
  await db
    .update(ticket)
    .set({ usedAt: now })
    .where(and(eq(ticket.personId, personId), inArray(ticket.purpose, [...aboutThemselves]), isNull(ticket.usedAt)))
}

interface AskedTicket {
  readonly id: string
  readonly personId: PersonId | null
  readonly purpose: OwnTicketPurpose
}

const mailsAnHour = 5

/**
 * Keeps a ticket just queued only where it has somebody to serve, and then voids those before it; otherwise it goes, and
 * its mail with it. The statements are the same for everybody: what was asked for whom shows in no answer and no timing
 * (SEC-12). Nor does it keep a sixth within an hour: the fifth still works, so nobody is locked out by others asking.
 */
export async function settleTicket(db: PlatformDb, { id, personId, purpose }: AskedTicket, now: Date): Promise<void> {
  const earlier = alias(ticket, 'earlier')
  const sentLately = db
    .select({ count: sql`count(*)` })
    .from(earlier)
    .where(and(eq(earlier.personId, ticket.personId), eq(earlier.purpose, purpose), gt(earlier.createdAt, new Date(now.getTime() - 3_600_000))))
  const taken = db
    .select({ one: sql`1` })
    .from(person)
    .where(and(eq(person.email, ticket.email), sql`${purpose} = 'email-change'`))
  await db.delete(ticket).where(and(eq(ticket.id, id), or(isNull(ticket.personId), exists(taken), sql`(${sentLately}) > ${mailsAnHour}`)))
  const kept = db
    .select({ one: sql`1` })
    .from(earlier)
    .where(eq(earlier.id, id))
  await db
    .update(ticket)
    .set({ usedAt: now })
    .where(and(eq(ticket.personId, sql`${personId}::uuid`), eq(ticket.purpose, purpose), isNull(ticket.usedAt), sql`${ticket.id} <> ${id}`, exists(kept)))
}
