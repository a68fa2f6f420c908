import { challenge } from '@trongtam/db/tables'
import { aPerson, openTestDatabase } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { newChallenge, takeChallenge } from './challenge-store.ts'
import { findSession, isFresh, raiseSession, type SignedIn, startSession } from './sessions.ts'
import { sweep } from './sweep-store.ts'

const database = openTestDatabase()
const minuteMs = 60_000

async function start(awaiting: 'second-factor' | null) {
  const { id } = await aPerson(database)
  const asked = { personId: id, strict: false, remember: true, userAgent: null, network: null, awaiting }
  return { personId: id, ...(await database.inPlatform((db) => startSession(db, asked))) }
}
const raise = (token: string) => database.inPlatform((db) => raiseSession(db, token, new Date()))

describe('SEC-01 a fresh proof changes the token', () => {
  test('the new one opens what the old one did, until the same end; the old one is dead', async () => {
    const { token } = await start(null)
    const before = await findSession(database, token, null)
    const raised = await raise(token)
    expect(await findSession(database, token, null)).toBeNull()
    expect(await findSession(database, raised ?? '', null)).toMatchObject({ personId: before?.personId, endsAt: before?.endsAt, remember: true })
    expect(await raise(token)).toBeNull()
  })

  test('a session that awaits its second step is not raised by it', async () => {
    const { token } = await start('second-factor')
    expect(await raise(token)).toBeNull()
    expect(await findSession(database, token, null)).toMatchObject({ awaiting: 'second-factor', strongAt: null })
  })
})

test('SEC-02 a session that awaits something ends after ten minutes, also where a long one was asked for', async () => {
  const { endsAt } = await start('second-factor')
  expect(Math.round((endsAt.getTime() - Date.now()) / minuteMs)).toBe(10)
  expect(Math.round(((await start(null)).endsAt.getTime() - Date.now()) / minuteMs), '(control)').toBe(14 * 24 * 60)
})

test.each<[string, Partial<SignedIn>, number, boolean]>([
  ['nine minutes ago', {}, 9, true],
  ['ten minutes ago', {}, 10, false],
  ['never', { strongAt: null }, 0, false],
  ['long ago, by an account of the demonstration', { exemptFromFactor: true }, 600, true],
  ['long ago, by one that has set up a factor', { exemptFromFactor: true, factors: ['totp'] }, 600, false],
])('a proof given %s', (_when, change, minutes, fresh) => {
  const strongAt = new Date()
  const signedIn = { strongAt, exemptFromFactor: false, factors: [], ...change } as unknown as SignedIn
  expect(isFresh(signedIn, new Date(strongAt.getTime() + minutes * minuteMs))).toBe(fresh)
})

describe('a challenge', () => {
  test('is taken once by 8 at the same time, only for what it was made for, and swept when its time is over', async () => {
    const { id: personId } = await aPerson(database)
    const make = (now = new Date()) => database.inPlatform((db) => newChallenge(db, { personId, purpose: 'sign-in' }, now))
    const { id } = await make()
    const take = (purpose: 'sign-in' | 'enrol') => database.inPlatform((db) => takeChallenge(db, { id, purpose }, new Date()))
    await expect(take('enrol')).rejects.toMatchObject({ code: 'passkey-refused' })
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => take('sign-in')))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [old, living] = [await make(new Date(Date.now() - 6 * minuteMs)), await make()]
    await sweep(database)
    const left = await database.lookUp((db) => db.select({ id: challenge.id }).from(challenge).where(eq(challenge.personId, personId)))
    expect(left).toEqual([{ id: living.id }])
    expect(left).not.toContainEqual({ id: old.id })
  })
})
