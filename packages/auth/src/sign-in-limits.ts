import { createHash } from 'node:crypto'
import type { Database } from '@trongtam/db'
import { signInFailure } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
import { eq, inArray, sql } from 'drizzle-orm'

const forgottenAfterMinutes = 15
const aDayMinutes = 24 * 60
const overallKey = 'overall'
/** From so many failures on a network feels the limit of all together. */
const suspectFrom = 5

export interface Limit {
  readonly key: string
  readonly free: number
  readonly waitAtMostSeconds: number
  /** So long after the last failure; a day unless told: at the most, for then `sweep` removes the count. */
  readonly forgottenAfterMinutes?: number
}

/** Slowed is the pair of account and network, never the account alone: nobody can lock another out with wrong passwords. */
export function passwordLimits(email: string, network: string): readonly Limit[] {
  return [{ key: `pair:${digest(email)}:${network}`, free: 5, waitAtMostSeconds: 300, forgottenAfterMinutes }]
}

/**
 * Slowed is the account as well, from wherever: whoever guesses codes already has the password, and six digits last only
 * while guesses are few: with a day to be forgotten that is one in 300 seconds, 3 of a million codes each. Whoever has a
 * passkey is never slowed: it cannot be guessed.
 */
export function factorLimits(personId: string, network: string): readonly Limit[] {
  const account = `factor:${digest(personId)}`
  return [
    { key: `${account}:${network}`, free: 5, waitAtMostSeconds: 300, forgottenAfterMinutes },
    { key: account, free: 15, waitAtMostSeconds: 300 },
  ]
}

/** Sign-ups of provinces from one network: a department asks once or twice. */
export function signUpLimits(network: string): readonly Limit[] {
  return [{ key: `sign-up:${network}`, free: 10, waitAtMostSeconds: 300 }]
}

/** Strangers may ask for so many challenges without answering any. */
export function challengeLimits(network: string): readonly Limit[] {
  return [{ key: `challenge:${network}`, free: 100, waitAtMostSeconds: 60, forgottenAfterMinutes }]
}

/** Asking for a link by mail: slowed are the pair of address and network, and the network; never an address by itself. */
export function mailLimits(email: string, network: string): readonly Limit[] {
  return [
    { key: `mail:${digest(email)}:${network}`, free: 3, waitAtMostSeconds: 300, forgottenAfterMinutes },
    { key: `mail-network:${network}`, free: 40, waitAtMostSeconds: 120, forgottenAfterMinutes },
  ]
}

/** So many times a stranger's network may be led to an identity provider without coming back. */
export function providerLimits(network: string): readonly Limit[] {
  return [{ key: `provider:${network}`, free: 100, waitAtMostSeconds: 60, forgottenAfterMinutes }]
}

/**
 * Counts one more attempt before the secret is looked at, so that attackers in parallel gain nothing, or refuses
 * 'slow-down' with the seconds left to wait; a refused attempt counts for nothing. What slows beside the attempt's own
 * limits is the network, and all networks together that failed before: never a network without failures of its own (SEC-11).
 * Without a network the attempt counts by its own limits alone: for what is no guess and yet must not be endless.
 */
export async function countAttempt(database: Database, own: readonly Limit[], network: string | null): Promise<void> {
  const limits = [...own, ...sharedLimits(network)]
  const cases = limits.map(({ key, forgottenAfterMinutes: minutes = aDayMinutes }) => sql`when ${key} then ${minutes}::int`)
  const patience = sql`case ${signInFailure.key} ${sql.join(cases, sql` `)} end`
  await database.inPlatform(async (db) => {
    // Locks the rows in the order given, and starts anew those long untouched.
    const counted = await db
      .insert(signInFailure)
      .values(limits.map(({ key }) => ({ key, failures: 0, lastAt: sql`clock_timestamp()` })))
      .onConflictDoUpdate({
        target: signInFailure.key,
        set: {
          failures: sql`case when ${signInFailure.lastAt} < clock_timestamp() - make_interval(mins => ${patience}) then 0 else ${signInFailure.failures} end`,
        },
      })
      .returning({
        key: signInFailure.key,
        failures: signInFailure.failures,
        sinceSeconds: sql<number>`extract(epoch from clock_timestamp() - ${signInFailure.lastAt})::float8`,
      })
    const countByKey = new Map(counted.map((count) => [count.key, count]))
    const isSuspect = network !== null && (countByKey.get(networkKey(network))?.failures ?? 0) >= suspectFrom
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

/** What succeeded takes its own attempts back. */
export async function forgetAttempts(database: Database, own: readonly Limit[], network: string | null): Promise<void> {
  await database.inPlatform(async (db) => {
    // One by one in the order `countAttempt` takes them, so that two sign-ins never wait for each other in a ring.
    for (const { key } of own) await db.delete(signInFailure).where(eq(signInFailure.key, key))
    for (const { key } of sharedLimits(network))
      await db
        .update(signInFailure)
        .set({ failures: sql`greatest(${signInFailure.failures} - 1, 0)` })
        .where(eq(signInFailure.key, key))
  })
}

function digest(account: string): string {
  return createHash('sha256').update(account).digest('hex')
}

function sharedLimits(network: string | null): readonly Limit[] {
  if (network === null) return []
  return [
    { key: networkKey(network), free: 50, waitAtMostSeconds: 120, forgottenAfterMinutes },
    { key: overallKey, free: 2_000, waitAtMostSeconds: 10, forgottenAfterMinutes },
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
