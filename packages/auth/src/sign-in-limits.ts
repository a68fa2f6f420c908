import { createHash } from 'node:crypto'
import type { Database } from '@trongtam/db'
import { signInFailure } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
import { eq, sql } from 'drizzle-orm'

const forgottenAfter = '15 minutes'

interface Limit {
  readonly key: string
  readonly free: number
  readonly waitAtMostSeconds: number
}

/**
 * Counts one more attempt before the password is looked at, so that attackers in parallel gain nothing, and refuses
 * 'slow-down' with the seconds to wait. What slows is the pair of account and network, the network, and all together:
 * never the account alone, so that nobody can lock another out (SEC-11).
 */
export async function countAttempt(database: Database, email: string, network: string): Promise<void> {
  const limits = limitsOf(email, network)
  const waits = await database.inPlatform(async (db) => {
    const counted = await db
      .insert(signInFailure)
      .values(limits.map(({ key }) => ({ key, failures: 1, lastAt: sql`now()` })))
      .onConflictDoUpdate({
        target: signInFailure.key,
        set: { failures: sql`case when ${signInFailure.lastAt} < now() - ${forgottenAfter}::interval then 1 else ${signInFailure.failures} + 1 end`, lastAt: sql`now()` },
      })
      .returning({ key: signInFailure.key, failures: signInFailure.failures })
    const failuresByKey = new Map(counted.map(({ key, failures }) => [key, failures]))
    return limits.map((limit) => waitSeconds(limit, failuresByKey.get(limit.key) ?? 0))
  })
  const longest = Math.max(...waits)
  if (longest > 0) throw new Refusal('slow-down', { retryAfterSeconds: longest })
}

/** A sign-in that succeeded takes its own attempts back. */
export async function forgetAttempts(database: Database, email: string, network: string): Promise<void> {
  const [pair, ...shared] = limitsOf(email, network)
  await database.inPlatform(async (db) => {
    if (pair) await db.delete(signInFailure).where(eq(signInFailure.key, pair.key))
    // One by one in the order `countAttempt` takes them, so that two sign-ins never wait for each other in a ring.
    for (const { key } of shared) await db.update(signInFailure).set({ failures: sql`greatest(${signInFailure.failures} - 1, 0)` }).where(eq(signInFailure.key, key))
  })
}

function limitsOf(email: string, network: string): readonly Limit[] {
  const account = createHash('sha256').update(email).digest('hex')
  return [
    { key: `pair:${account}:${network}`, free: 5, waitAtMostSeconds: 300 },
    { key: `network:${network}`, free: 50, waitAtMostSeconds: 120 },
    { key: 'overall', free: 2_000, waitAtMostSeconds: 10 },
  ]
}

function waitSeconds({ free, waitAtMostSeconds }: Limit, failures: number): number {
  return failures <= free ? 0 : Math.min(2 ** Math.min(failures - free, 20), waitAtMostSeconds)
}
