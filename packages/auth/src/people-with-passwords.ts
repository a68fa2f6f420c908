import type { Database } from '@trongtam/db'
import { aPerson, givePasswordHash, type TestPerson } from '@trongtam/testing'
import { hashPassword } from './password.ts'

/** For tests: a person who may sign in with this password, or whose password has this very hash. */
export async function aPersonWith(database: Database, given: { readonly password: string } | { readonly passwordHash: string }): Promise<TestPerson> {
  const made = await aPerson(database)
  const passwordHash = 'password' in given ? await hashPassword(given.password) : given.passwordHash
  await givePasswordHash(database, made, passwordHash)
  return made
}
