import type { PlatformDb } from '@trongtam/db'
import { mail, ticket, type TicketPurpose } from '@trongtam/db/tables'
import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import type { MailKind } from './mail-kinds.ts'
import { newTicketToken } from './ticket-token.ts'

export interface ClaimedMail {
  readonly id: string
  readonly kind: MailKind
  readonly to: { readonly email: string; readonly name: string }
  readonly params: Readonly<Record<string, string>>
  readonly ticket: { readonly purpose: TicketPurpose; readonly token: string; readonly expiresAt: Date } | null
  /** This one included. */
  readonly attempts: number
}

export interface Claim {
  readonly now: Date
  /** Only mails to this address. */
  readonly to?: string | undefined
}

const attemptsAtMost = 12
const longestPauseMinutes = 6 * 60

/**
 * Takes the mail longest due, of those that nobody else is taking, and makes the token of its ticket. It counts as tried
 * from here on and is due again after a pause, so that a worker that dies with it loses nothing. Answers 'pointless' for
 * a mail given up because its link leads nowhere any more, null where none is due.
 */
export async function claimMail(db: PlatformDb, { now, to }: Claim): Promise<ClaimedMail | 'pointless' | null> {
  const waits = and(isNull(mail.sentAt), isNull(mail.givenUpAt), lte(mail.dueAt, now))
  const [due] = await db
    .select()
    .from(mail)
    .where(to === undefined ? waits : and(waits, eq(mail.toEmail, to)))
    .orderBy(asc(mail.dueAt), asc(mail.id))
    .limit(1)
    .for('update', { skipLocked: true })
  if (!due) return null
  const { id, kind, toEmail, toName, params } = due
  const [link] = due.ticketId ? await db.select().from(ticket).where(eq(ticket.id, due.ticketId)) : []
  if (link && (link.usedAt || link.expiresAt <= now)) {
    await db.update(mail).set({ givenUpAt: now, lastFault: 'the link was used or has expired' }).where(eq(mail.id, id))
    return 'pointless'
  }
  const attempts = due.attempts + 1
  await db
    .update(mail)
    .set({ attempts, dueAt: new Date(now.getTime() + pauseAfter(attempts)) })
    .where(eq(mail.id, id))
  return {
    id,
    kind: kind as MailKind,
    to: { email: toEmail, name: toName },
    params,
    ticket: link ? { purpose: link.purpose, expiresAt: link.expiresAt, token: await newTokenOf(db, link.id) } : null,
    attempts,
  }
}

export async function markSent(db: PlatformDb, id: string, now: Date): Promise<void> {
  await db.update(mail).set({ sentAt: now, lastFault: null }).where(eq(mail.id, id))
}

/** Notes why a mail did not go, in words without personal data; after twelve attempts it is given up. Answers whether it was. */
export async function markFault(db: PlatformDb, { id, attempts }: Pick<ClaimedMail, 'id' | 'attempts'>, fault: string, now: Date): Promise<boolean> {
  const isLast = attempts >= attemptsAtMost
  await db
    .update(mail)
    .set({ lastFault: fault, givenUpAt: isLast ? now : null })
    .where(eq(mail.id, id))
  return isLast
}

/** One minute after the first attempt, twice as long after each, six hours at most. */
function pauseAfter(attempts: number): number {
  return Math.min(2 ** (attempts - 1), longestPauseMinutes) * 60_000
}

async function newTokenOf(db: PlatformDb, ticketId: string): Promise<string> {
  const { token, hash } = newTicketToken()
  await db.update(ticket).set({ tokenHash: hash }).where(eq(ticket.id, ticketId))
  return token
}
