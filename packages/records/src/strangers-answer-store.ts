import type { PlatformDb } from '@trongtam/db'
import { strangersAnsweredRequest as kept } from '@trongtam/db/tables'
import { type PersonId, Refusal } from '@trongtam/domain'
import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'
import { type KeptAnswers, removedAtOnce, sameOrNone, tooOld } from './answered-request-store.ts'

/** The answers kept for one person outside any tenant, or for a stranger, whose key is known to nobody else. */
export function answersOutside(db: PlatformDb, personId: PersonId | null, now: Date): KeptAnswers {
  const scope = personId ?? 'stranger'
  return {
    find: async ({ key, ...asked }) => {
      const turn = await db.execute<{ taken: boolean }>(sql`select pg_try_advisory_xact_lock(hashtextextended(${`${scope} request ${key}`}, 0)) as taken`)
      if (!turn.rows[0]?.taken) throw new Refusal('request-in-flight')
      const [found] = await db
        .select()
        .from(kept)
        .where(and(eq(kept.scope, scope), eq(kept.key, key)))
      return sameOrNone(asked, found, now)
    },
    keep: async (request, answer) => {
      const row = { ...request, answer, createdAt: now }
      await db
        .insert(kept)
        .values({ scope, ...row })
        .onConflictDoUpdate({ target: [kept.scope, kept.key], set: row })
      const old = db
        .select({ scope: kept.scope, key: kept.key })
        .from(kept)
        .where(lt(kept.createdAt, tooOld(now)))
        .orderBy(asc(kept.createdAt))
        .limit(removedAtOnce)
        .for('update', { skipLocked: true })
      await db.delete(kept).where(inArray(sql`(${kept.scope}, ${kept.key})`, old))
    },
  }
}
