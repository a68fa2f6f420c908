import { mail } from '@trongtam/db/tables'
import type { PlatformDb } from '@trongtam/db'
import { aPasskeyOf, aPerson, openTestDatabase } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { forgetFactors } from './forget-factors-store.ts'
import { countRecoveryCodes, renewRecoveryCodes } from './recovery-code-store.ts'
import { findStanding } from './second-factor-store.ts'
import { findSession } from './sessions.ts'
import { newTotpSecret } from './totp.ts'
import { keepTotp } from './totp-store.ts'
import { openSealer } from './sealing.ts'

const database = openTestDatabase()
const sealer = openSealer('a-key-for-tests-alone-of-32-characters')

async function someoneWithFactors() {
  const who = await aPerson(database)
  await aPasskeyOf(database, who)
  await database.inPlatform(async (db) => {
    await keepTotp(db, sealer, { personId: who.id, secret: newTotpSecret(), step: 1, now: new Date() })
    await renewRecoveryCodes(db, who.id, new Date())
  })
  return who
}
const standOf = (personId: Parameters<typeof findStanding>[1]) => (db: PlatformDb) =>
  Promise.all([findStanding(db, personId), countRecoveryCodes(db, personId)]).then(([standing, codes]) => ({ factors: standing?.factors, codes }))

test('whoever lost every factor has none afterwards, no session, and a mail; nobody else is touched', async () => {
  const [who, other] = [await someoneWithFactors(), await someoneWithFactors()]
  expect(await database.inPlatform((db) => forgetFactors(db, who.email, new Date()))).toBe(true)
  expect(await database.lookUp(standOf(who.id))).toEqual({ factors: [], codes: 0 })
  expect(await findSession(database, who.token, null)).toBeNull()
  expect(await database.lookUp((db) => db.select({ kind: mail.kind }).from(mail).where(eq(mail.personId, who.id)))).toEqual([{ kind: 'factor-changed' }])
  expect(await database.lookUp(standOf(other.id))).toEqual({ factors: ['totp', 'passkey'], codes: 10 })
  expect(await findSession(database, other.token, null)).not.toBeNull()
  expect(await database.inPlatform((db) => forgetFactors(db, 'khong-ai@example.test', new Date()))).toBe(false)
})
