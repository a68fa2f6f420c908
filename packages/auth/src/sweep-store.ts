import type { Database } from '@trongtam/db'
import { challenge, session, signInFailure } from '@trongtam/db/tables'
import { lt, sql } from 'drizzle-orm'

export interface Swept {
  readonly sessions: number
  readonly signInCounts: number
}

/** Removes what no longer counts: sessions and challenges that have ended, failed sign-ins of more than a day ago. Running it again changes nothing. */
export function sweep(database: Database, now = new Date()): Promise<Swept> {
  return database.inPlatform(async (db) => {
    const sessions = await db.delete(session).where(lt(session.expiresAt, now)).returning({ id: session.id })
    const counts = await db
      .delete(signInFailure)
      .where(lt(signInFailure.lastAt, sql`${now.toISOString()}::timestamptz - interval '1 day'`))
      .returning({ key: signInFailure.key })
    await db.delete(challenge).where(lt(challenge.expiresAt, now))
    return { sessions: sessions.length, signInCounts: counts.length }
  })
}
