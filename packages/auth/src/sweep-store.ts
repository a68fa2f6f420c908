import type { Database } from '@trongtam/db'
import { challenge, mail, session, signInFailure, strangersAnsweredRequest, ticket } from '@trongtam/db/tables'
import { lt, or } from 'drizzle-orm'

export interface Swept {
  readonly sessions: number
  readonly signInCounts: number
  readonly mails: number
  readonly tickets: number
}

const dayMs = 86_400_000

/**
 * Removes what no longer counts: sessions and challenges that have ended, failed sign-ins and answers to repeated
 * requests of more than a day ago, links that expired more than a day ago, mails sent or given up more than thirty days
 * ago. Running it again changes nothing.
 */
export function sweep(database: Database, now = new Date()): Promise<Swept> {
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs)
  return database.inPlatform(async (db) => {
    const sessions = await db.delete(session).where(lt(session.expiresAt, now)).returning({ id: session.id })
    const counts = await db
      .delete(signInFailure)
      .where(lt(signInFailure.lastAt, daysAgo(1)))
      .returning({ key: signInFailure.key })
    await db.delete(challenge).where(lt(challenge.expiresAt, now))
    await db.delete(strangersAnsweredRequest).where(lt(strangersAnsweredRequest.createdAt, daysAgo(1)))
    const mails = await db
      .delete(mail)
      .where(or(lt(mail.sentAt, daysAgo(30)), lt(mail.givenUpAt, daysAgo(30))))
      .returning({ id: mail.id })
    // Their count within the hour still limits how many more are mailed: see `settleTicket`.
    const tickets = await db
      .delete(ticket)
      .where(lt(ticket.expiresAt, daysAgo(1)))
      .returning({ id: ticket.id })
    return { sessions: sessions.length, signInCounts: counts.length, mails: mails.length, tickets: tickets.length }
  })
}
