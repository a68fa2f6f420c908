import type { PlatformDb } from '@trongtam/db'
import { registration } from '@trongtam/db/tables'
import { and, eq, lt, ne } from 'drizzle-orm'

const forgottenAfterMs = 72 * 3_600_000

/**
 * Forgets what nobody confirmed in time: the letter, the names, the address. The bare row stays as a count of what came.
 * Answers how many were forgotten; again forgets none.
 */
export async function forgetUnconfirmed(db: PlatformDb, now: Date): Promise<number> {
  const nobody = { officialName: '', contactName: '', contactPhone: null, email: '', letterName: '', letter: new Uint8Array(), letterSha256: '' }
  const forgotten = await db
    .update(registration)
    .set(nobody)
    .where(and(eq(registration.status, 'unconfirmed'), lt(registration.createdAt, new Date(now.getTime() - forgottenAfterMs)), ne(registration.email, '')))
    .returning({ id: registration.id })
  return forgotten.length
}
