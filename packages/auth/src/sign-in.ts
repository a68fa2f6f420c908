import type { Database } from '@trongtam/db'
import { person } from '@trongtam/db/tables'
import { type PersonId, Refusal } from '@trongtam/domain'
import { eq } from 'drizzle-orm'
import { hashPassword, isOutdated, verifyPassword } from './password.ts'
import { countAttempt, factorLimits, forgetAttempts, passwordLimits } from './sign-in-limits.ts'

export interface Credentials {
  readonly email: string
  readonly password: string
  readonly network: string
}

/**
 * The person whose e-mail and password these are. Refuses 'wrong-credentials' alike in answer and in time for a wrong
 * password, an unknown account and a disabled one (SEC-12), and 'slow-down' after too many attempts.
 */
export async function checkCredentials(database: Database, { email, password, network }: Credentials): Promise<PersonId> {
  const limits = passwordLimits(email, network)
  await countAttempt(database, limits, network)
  const found = await database.lookUp(async (db) => (await db.select().from(person).where(eq(person.email, email)))[0])
  const matches = await verifyPassword(found?.passwordHash ?? null, password)
  if (!found || !matches || found.disabledAt) throw new Refusal('wrong-credentials')
  await forgetAttempts(database, limits, network)
  if (found.passwordHash && isOutdated(found.passwordHash)) await storeHash(database, found.id, await hashPassword(password))
  return found.id as PersonId
}

/**
 * Counts a guess at a person's second factor before `prove` looks at it, and takes it back when `prove` succeeds. Refuses
 * 'slow-down' after too many, and whatever `prove` refuses.
 */
export async function guessFactor<T>(database: Database, { personId, network }: { personId: PersonId; network: string }, prove: () => Promise<T>): Promise<T> {
  const limits = factorLimits(personId, network)
  await countAttempt(database, limits, network)
  const proven = await prove()
  await forgetAttempts(database, limits, network)
  return proven
}

async function storeHash(database: Database, personId: string, passwordHash: string): Promise<void> {
  await database.inPlatform(async (db) => void (await db.update(person).set({ passwordHash }).where(eq(person.id, personId))))
}
