import type { PlatformDb } from '@trongtam/db'
import { totp } from '@trongtam/db/tables'
import { type PersonId, Refusal } from '@trongtam/domain'
import { and, eq, isNotNull, lt, sql } from 'drizzle-orm'
import type { Sealer } from './sealing.ts'
import { stepOfCode } from './totp.ts'

const contextOf = (personId: PersonId) => `totp:${personId}`

/**
 * Uses the code of an authenticator app up: the row takes its step only where it is later than the last one taken, so that
 * of any number of requests with one code, on any number of servers, one succeeds (SEC-09). Refuses 'wrong-code' otherwise.
 */
export async function useTotp(db: PlatformDb, sealer: Sealer, { personId, code, now }: { personId: PersonId; code: string; now: Date }): Promise<void> {
  const [kept] = await db
    .select({ sealedSecret: totp.sealedSecret })
    .from(totp)
    .where(and(eq(totp.personId, personId), isNotNull(totp.confirmedAt)))
  const secret = kept ? sealer.open(kept.sealedSecret, contextOf(personId)) : null
  const step = secret === null ? null : stepOfCode(secret, code, now)
  if (step === null) throw new Refusal('wrong-code')
  const taken = await db
    .update(totp)
    .set({ lastStep: step })
    .where(and(eq(totp.personId, personId), lt(totp.lastStep, step)))
    .returning({ step: totp.lastStep })
  if (taken.length === 0) throw new Refusal('wrong-code')
}

/** Keeps the secret of a person's app, in place of one before; the step it was confirmed with is used up. */
export async function keepTotp(
  db: PlatformDb,
  sealer: Sealer,
  { personId, secret, step, now }: { personId: PersonId; secret: string; step: number; now: Date },
): Promise<void> {
  const kept = { sealedSecret: sealer.seal(secret, contextOf(personId)), confirmedAt: now }
  await db
    .insert(totp)
    .values({ personId, ...kept, lastStep: step })
    .onConflictDoUpdate({ target: totp.personId, set: { ...kept, lastStep: sql`greatest(${totp.lastStep}, ${step})` } })
}

export async function totpSince(db: PlatformDb, personId: PersonId): Promise<Date | null> {
  const [kept] = await db.select({ confirmedAt: totp.confirmedAt }).from(totp).where(eq(totp.personId, personId))
  return kept?.confirmedAt ?? null
}

/** Refuses 'not-found' where there is none. */
export async function removeTotp(db: PlatformDb, personId: PersonId): Promise<void> {
  const removed = await db.delete(totp).where(eq(totp.personId, personId)).returning({ personId: totp.personId })
  if (removed.length === 0) throw new Refusal('not-found')
}
