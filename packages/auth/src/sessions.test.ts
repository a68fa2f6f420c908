import { createHash } from 'node:crypto'
import { person, session } from '@trongtam/db/tables'
import { ownerSession } from '@trongtam/db/operator'
import { adminUrl, aPerson, openTestDatabase } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { endSession, findSession, type NewSession, startSession } from './sessions.ts'

const database = openTestDatabase()
const [minuteMs, hourMs] = [60_000, 3_600_000]

async function start(change: Partial<NewSession> = {}): Promise<{ token: string; personId: NewSession['personId'] }> {
  const { id } = await aPerson(database)
  const { token } = await database.inPlatform((db) =>
    startSession(db, { personId: id, strict: false, remember: false, userAgent: null, network: null, awaiting: null, ...change }),
  )
  return { token, personId: id }
}

const isLive = async (token: string) => (await findSession(database, token, null, new Date())) !== null

describe('SEC-01 the database opens no session', () => {
  test('a token has 256 random bits', async () => {
    const tokens = await Promise.all(Array.from({ length: 20 }, async () => (await start()).token))
    expect(new Set(tokens).size).toBe(20)
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const ones = tokens.map((token) => Buffer.from(token, 'base64url').reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0))
    expect(Math.abs(ones.reduce((sum, count) => sum + count, 0) / 20 - 128)).toBeLessThan(16)
  })

  test('a dump of every identity row holds the SHA-256 of the token and never the token', async () => {
    const { token, personId } = await start()
    const dump = await ownerSession(adminUrl(), async ({ query }) => {
      await query('reset role')
      const { rows } = await query<{ row: unknown }>(
        'select to_jsonb(t) as row from identity.session t union all select to_jsonb(p) from identity.person p union all select to_jsonb(f) from identity.sign_in_failure f union all select to_jsonb(m) from identity.membership m',
      )
      return JSON.stringify(rows)
    })
    expect(dump).toContain(personId)
    expect(dump).toContain(createHash('sha256').update(token).digest('hex'))
    expect(dump).not.toContain(token)
    expect(dump).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
    expect(dump).not.toContain(Buffer.from(token, 'base64url').toString('base64'))
  })

  test('what the database holds is not a token itself', async () => {
    const { token } = await start()
    expect(await isLive(createHash('sha256').update(token).digest('hex'))).toBe(false)
    expect(await isLive(token)).toBe(true)
  })
})

describe('SEC-02 a session ends', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
  afterEach(() => void vi.useRealTimers())
  const pass = (ms: number) => void vi.setSystemTime(Date.now() + ms)

  test.each([
    ['an administrator or the ministry, after 30 idle minutes', { strict: true }, 30 * minuteMs],
    ['another person, after 8 idle hours', { strict: false, remember: true }, 8 * hourMs],
  ])('%s', async (_whose, kind, idleMs) => {
    const { token } = await start(kind)
    pass(idleMs - minuteMs)
    expect(await isLive(token)).toBe(true)
    pass(idleMs - minuteMs)
    expect(await isLive(token)).toBe(true)
    pass(idleMs + minuteMs)
    expect(await isLive(token)).toBe(false)
    expect(await isLive(token)).toBe(false)
  })

  test.each([
    ['after 12 hours', false, 12 * hourMs],
    ['after 14 days on a remembered device', true, 14 * 24 * hourMs],
  ])('%s, however busy', async (_when, remember, longestMs) => {
    const { token } = await start({ remember })
    const stepMs = 7 * hourMs
    let passedMs = 0
    while (passedMs + stepMs < longestMs) {
      pass(stepMs)
      passedMs += stepMs
      expect(await isLive(token)).toBe(true)
    }
    pass(longestMs - passedMs - 2 * minuteMs)
    expect(await isLive(token)).toBe(true)
    pass(3 * minuteMs)
    expect(await isLive(token)).toBe(false)
  })
})

describe('SEC-02 ending is at once', () => {
  test('a disabled person is nobody at the next request, and stays signed out when enabled again', async () => {
    const { token, personId } = await start()
    const untouched = await start()
    expect(await isLive(token)).toBe(true)
    await database.inPlatform((db) => db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, personId)))
    expect(await isLive(token)).toBe(false)
    await database.inPlatform((db) => db.update(person).set({ disabledAt: null }).where(eq(person.id, personId)))
    expect(await isLive(token)).toBe(false)
    expect(await isLive(untouched.token)).toBe(true)
  })

  test('signing out ends this session and no other of the same person', async () => {
    const { token, personId } = await start()
    const other = await database.inPlatform((db) =>
      startSession(db, { personId, strict: false, remember: false, userAgent: null, network: null, awaiting: null }),
    )
    await database.inPlatform((db) => endSession(db, token))
    expect(await isLive(token)).toBe(false)
    expect(await isLive(other.token)).toBe(true)
  })

  test('an expired session leaves no row behind', async () => {
    const { id } = await aPerson(database)
    const { token } = await database.inPlatform((db) =>
      startSession(db, { personId: id, strict: true, remember: false, userAgent: null, network: null, awaiting: null }, new Date(Date.now() - 31 * minuteMs)),
    )
    const rows = () =>
      database.lookUp((db) =>
        db
          .select()
          .from(session)
          .where(eq(session.id, createHash('sha256').update(token).digest('hex'))),
      )
    expect(await rows()).toHaveLength(1)
    expect(await isLive(token)).toBe(false)
    expect(await rows()).toHaveLength(0)
  })
})
