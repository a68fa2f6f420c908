import { session, signInFailure } from '@trongtam/db/tables'
import { aPerson, openTestDatabase } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { findSession } from './sessions.ts'
import { sweep } from './sweep-store.ts'

const database = openTestDatabase()
const dayMs = 86_400_000

test('what has ended is swept, what still counts stays', async () => {
  const [ended, live] = [await aPerson(database), await aPerson(database)]
  const [old, recent] = [`network:${ended.id}`, `network:${live.id}`]
  await database.inPlatform(async (db) => {
    await db
      .update(session)
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where(eq(session.personId, ended.id))
    await db.insert(signInFailure).values([
      { key: old, failures: 3, lastAt: new Date(Date.now() - 2 * dayMs) },
      { key: recent, failures: 3, lastAt: new Date() },
    ])
  })
  const swept = await sweep(database)
  expect(swept.sessions).toBeGreaterThanOrEqual(1)
  expect(swept.signInCounts).toBeGreaterThanOrEqual(1)
  expect(await findSession(database, live.token, null)).not.toBeNull()
  const left = await database.lookUp(async (db) => ({
    sessions: await db.select().from(session).where(eq(session.personId, ended.id)),
    counts: await db.select().from(signInFailure),
  }))
  expect(left.sessions).toEqual([])
  expect(left.counts.map(({ key }) => key).filter((key) => [old, recent].includes(key))).toEqual([recent])
})
