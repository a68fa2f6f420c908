import type { Handle, PlatformDb } from '@trongtam/db'
import { session } from '@trongtam/db/tables'
import type { PersonId } from '@trongtam/domain'
import { and, desc, eq, gt, isNull, ne, sql } from 'drizzle-orm'
import { hashToken, newToken } from './tokens.ts'

interface Owned {
  readonly personId: PersonId
  /** The token of the session that asks. */
  readonly token: string
}

interface SessionPage extends Owned {
  readonly limit: number
  /** When the last one of the page before began, and its handle. */
  readonly after: readonly [createdAt: string, handle: string] | null
}

/** A person's living sessions, the newest first: up to one more than `limit`. Their ids, which are secrets, stay here. */
export function listOwnSessions(db: PlatformDb, { personId, token, limit, after }: SessionPage, now: Date) {
  return db
    .select({
      handle: session.handle,
      createdAt: session.createdAt,
      lastUsedAt: session.lastUsedAt,
      endsAt: session.endsAt,
      userAgent: session.userAgent,
      network: session.network,
      isThisOne: sql<boolean>`${session.id} = ${hashToken(token)}`,
    })
    .from(session)
    .where(
      and(
        eq(session.personId, personId),
        isNull(session.awaiting),
        gt(session.expiresAt, now),
        after ? sql`(${session.createdAt}, ${session.handle}) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(session.createdAt), desc(session.handle))
    .limit(limit + 1)
}

/** Ends one of a person's own sessions by its handle; answers how many that were. */
export async function endOwnSession(db: PlatformDb, personId: PersonId, handle: string): Promise<number> {
  const ended = await db
    .delete(session)
    .where(and(eq(session.personId, personId), eq(session.handle, handle)))
    .returning({ handle: session.handle })
  return ended.length
}

/** Ends every session of a person but the one that asks; answers how many. */
export async function endOtherSessions(db: PlatformDb, { personId, token }: Owned): Promise<number> {
  const ended = await db
    .delete(session)
    .where(and(eq(session.personId, personId), ne(session.id, hashToken(token))))
    .returning({ handle: session.handle })
  return ended.length
}

/** Ends every session of a person. */
export async function endAllSessions(db: Handle, personId: PersonId): Promise<void> {
  await db.delete(session).where(eq(session.personId, personId))
}

/** Gives a session a new token, the old one is dead; nothing else of it changes. Null where it has ended. */
export async function renewToken(db: PlatformDb, { personId, token }: Owned): Promise<string | null> {
  const renewed = newToken()
  const rows = await db
    .update(session)
    .set({ id: hashToken(renewed) })
    .where(and(eq(session.id, hashToken(token)), eq(session.personId, personId)))
    .returning({ handle: session.handle })
  return rows.length > 0 ? renewed : null
}
