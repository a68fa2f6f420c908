import { ofTenant, type TenantDb } from '@trongtam/db'
import { answeredRequest } from '@trongtam/db/tables'
import { type PersonId, Refusal } from '@trongtam/domain'
import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm'

/** A request that may come again: its key, and what tells that it is the same one. */
export interface RepeatableRequest {
  readonly key: string
  readonly operation: string
  /** A keyed digest of all that was asked. */
  readonly fingerprint: string
}

/** What was answered, as JSON holds it. */
export interface GivenAnswer {
  readonly answer: unknown
}

/** Where the answers of requests are kept: in the transaction that does what they ask (REL-04). */
export interface KeptAnswers {
  /**
   * The answer given before, or null and the turn to give it, which nobody else has until the transaction ends. Refuses
   * 'request-in-flight' while somebody has that turn, 'idempotency-mismatch' when the key stands for something else.
   */
  readonly find: (request: RepeatableRequest) => Promise<GivenAnswer | null>
  /** Keeps an answer for 24 hours, and removes some that are older. */
  readonly keep: (request: RepeatableRequest, answer: unknown) => Promise<void>
}

const keptForMs = 24 * 3_600_000
export const removedAtOnce = 50

/** The answers kept for one person inside one tenant. */
export function answersInTenant(db: TenantDb, personId: PersonId, now: Date): KeptAnswers {
  return {
    find: async ({ key, ...asked }) => {
      const turn = await db.execute<{ taken: boolean }>(
        sql`select pg_try_advisory_xact_lock(hashtextextended(${`${db.tenantId} request ${personId} ${key}`}, 0)) as taken`,
      )
      if (!turn.rows[0]?.taken) throw new Refusal('request-in-flight')
      const [kept] = await db
        .select()
        .from(answeredRequest)
        .where(and(ofTenant(db, answeredRequest), eq(answeredRequest.personId, personId), eq(answeredRequest.key, key)))
      return sameOrNone(asked, kept, now)
    },
    keep: async (request, answer) => {
      // An older answer under this key, if there is one, no longer counts.
      const row = { ...request, answer, createdAt: now }
      await db
        .insert(answeredRequest)
        .values({ tenantId: db.tenantId, personId, ...row })
        .onConflictDoUpdate({ target: [answeredRequest.tenantId, answeredRequest.personId, answeredRequest.key], set: row })
      const old = db
        .select({ personId: answeredRequest.personId, key: answeredRequest.key })
        .from(answeredRequest)
        .where(and(ofTenant(db, answeredRequest), lt(answeredRequest.createdAt, tooOld(now))))
        .orderBy(asc(answeredRequest.createdAt))
        .limit(removedAtOnce)
        // Two transactions never wait for each other over what both would remove.
        .for('update', { skipLocked: true })
      await db.delete(answeredRequest).where(and(ofTenant(db, answeredRequest), inArray(sql`(${answeredRequest.personId}, ${answeredRequest.key})`, old)))
    },
  }
}

export function tooOld(now: Date): Date {
  return new Date(now.getTime() - keptForMs)
}

interface KeptRow {
  readonly operation: string
  readonly fingerprint: string
  readonly answer: unknown
  readonly createdAt: Date
}

export function sameOrNone({ operation, fingerprint }: Omit<RepeatableRequest, 'key'>, kept: KeptRow | undefined, now: Date): GivenAnswer | null {
  if (!kept || kept.createdAt < tooOld(now)) return null
  if (kept.operation !== operation || kept.fingerprint !== fingerprint) throw new Refusal('idempotency-mismatch')
  return { answer: kept.answer }
}
