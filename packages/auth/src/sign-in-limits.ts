import { createHash } from 'node:crypto'
import type { Database } from '@trongtam/db'
import { signInFailure } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
import { eq, inArray, sql } from 'drizzle-orm'

const forgottenAfter = '15 minutes'
const overallKey = 'overall'
/** From so many failures on a network feels the limit of all together. */
const suspectFrom = 5

interface Limit {
  readonly key: string
  readonly free: number
  readonly waitAtMostSeconds: number
}

/**
 * Counts one more attempt before the password is looked at, so that attackers in parallel gain nothing, or refuses
 * 'slow-down' with the seconds left to wait; a refused attempt counts for nothing. What slows is the pair of account and
 * network, the network, and all networks together that failed before: never the account alone, and never a network
 * without failures of its own, so that nobody can lock another out (SEC-11).
 */
export async function countAttempt(database: Database, email: string, network: string): Promise<void> {
  const limits = limitsOf(email, network)
  await database.inPlatform(async (db) => {
    // Locks the rows in the order given, and starts anew those long untouched.
    const counted = await db
      .insert(signInFailure)
      .values(limits.map(({ key }) => ({ key, failures: 0, lastAt: sql`clock_timestamp()` })))
      .onConflictDoUpdate({
        target: signInFailure.key,
        set: { failures: sql`case when ${signInFailure.lastAt} < clock_timestamp() - ${forgottenAfter}::interval then 0 else ${signInFailure.failures} end` },
      })
      .returning({
        key: signInFailure.key,
        failures: signInFailure.failures,
        sinceSeconds: sql<number>`extract(epoch from clock_timestamp() - ${signInFailure.lastAt})::float8`,
      })
    const countByKey = new Map(counted.map((count) => [count.key, count]))
    const isSuspect = (countByKey.get(networkKey(network))?.failures ?? 0) >= suspectFrom
    const waits = limits.filter(({ key }) => key !== overallKey || isSuspect).map((limit) => waitSeconds(limit, countByKey.get(limit.key)))
    const longest = Math.max(...waits)
    if (longest > 0) throw new Refusal('slow-down', { retryAfterSeconds: Math.ceil(longest) })
    await db
      .update(signInFailure)
      .set({ failures: sql`${signInFailure.failures} + 1`, lastAt: sql`clock_timestamp()` })
      .where(
        inArray(
          signInFailure.key,
          limits.map(({ key }) => key),
        ),
      )
  })
}

/** A sign-in that succeeded takes its own attempts back. */
export async function forgetAttempts(database: Database, email: string, network: string): Promise<void> {
  const [pair, ...shared] = limitsOf(email, network)
  await database.inPlatform(async (db) => {
    if (pair) await db.delete(signInFailure).where(eq(signInFailure.key, pair.key))
    // One by one in the order `countAttempt` takes them, so that two sign-ins never wait for each other in a ring.
    for (const { key } of shared)
      await db
        .update(signInFailure)
        .set({ failures: sql`greatest(${signInFailure.failures} - 1, 0)` })
        .where(eq(signInFailure.key, key))
  })
}

function limitsOf(email: string, network: string): readonly Limit[] {
  const account = createHash('sha256').update(email).digest('hex')
  return [
    { key: `pair:${account}:${network}`, free: 5, waitAtMostSeconds: 300 },
    { key: networkKey(network), free: 50, waitAtMostSeconds: 120 },
    { key: overallKey, free: 2_000, waitAtMostSeconds: 10 },
  ]
}

function networkKey(network: string): string {
  return `network:${network}`
}

/** What is left to wait: nothing for the first failures, then twice as long after each. */
function waitSeconds({ free, waitAtMostSeconds }: Limit, count: { readonly failures: number; readonly sinceSeconds: number } | undefined): number {
  if (!count || count.failures < free) return 0
  return Math.min(2 ** Math.min(count.failures - free + 1, 20), waitAtMostSeconds) - count.sinceSeconds
}
