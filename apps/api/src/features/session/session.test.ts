import { createHash } from 'node:crypto'
import { membership, person, session, signInFailure, tenant, unitClass } from '@trongtam/db/tables'
import { aMinistry, aNetwork, aPerson, aProvince, join, openTestDatabase, spareFactor, type TestPerson } from '@trongtam/testing'
import type { Role } from '@trongtam/domain'
import { and, eq, like } from 'drizzle-orm'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { givePassword } from '../../every-operation.ts'
import { openTestApp, type TestAnswer, type TestApp } from '../../test-app.ts'

const database = openTestDatabase()
const otherDatabase = openTestDatabase()
const call = openTestApp(database)
const secondServer = openTestApp(otherDatabase)
const password = 'đàn bò gặm cỏ ven đê'
const minuteMs = 60_000

const signIn = (
  email: string,
  given = password,
  { through = call, from = aNetwork(), ...more }: { through?: TestApp; from?: string; remember?: boolean; headers?: Record<string, string> } = {},
) => through('POST', '/api/v1/session', { from, body: { email, password: given, ...(more.remember && { remember: true }) }, headers: more.headers ?? {} })

const cookieOf = ({ headers }: TestAnswer) => headers.getSetCookie()[0] ?? ''
const tokenOf = (answer: TestAnswer) => /trongtam=([^;]*)/.exec(cookieOf(answer))?.[1] ?? ''
const withToken = (who: TestPerson, token: string): TestPerson => ({ ...who, token })
const meOf = (who: TestPerson) => call('GET', '/api/v1/me', { as: who })

/** Spared the second factor, whatever the roles: these tests are about the password and the session. */
async function aMember(roles: readonly Role[] = ['planner']): Promise<TestPerson> {
  const { founder } = await aProvince(database, roles)
  await spareFactor(database, founder)
  await givePassword(database, founder, password)
  return founder
}

describe('SEC-01 a session is new at every sign-in', () => {
  test('the old one of the browser ends, that of another browser stays', async () => {
    const who = await aMember()
    const first = tokenOf(await signIn(who.email))
    const elsewhere = tokenOf(await signIn(who.email))
    expect((await meOf(withToken(who, first))).status).toBe(200)
    const second = tokenOf(await signIn(who.email, password, { headers: { cookie: `trongtam=${first}` } }))
    expect(new Set([first, elsewhere, second]).size).toBe(3)
    expect((await meOf(withToken(who, first))).status).toBe(401)
    expect((await meOf(withToken(who, second))).status).toBe(200)
    expect((await meOf(withToken(who, elsewhere))).status).toBe(200)
  })

  test('a token given by somebody else is never taken over', async () => {
    const who = await aMember()
    const planted = 'a'.repeat(43)
    const token = tokenOf(await signIn(who.email, password, { headers: { cookie: `trongtam=${planted}` } }))
    expect(token).not.toBe(planted)
    expect((await meOf(withToken(who, planted))).status).toBe(401)
  })

  test('signing out ends it on the server, and twice is no fault', async () => {
    const who = await aMember()
    const token = tokenOf(await signIn(who.email))
    const out = await call('DELETE', '/api/v1/session', { as: withToken(who, token) })
    expect(out).toMatchObject({ status: 200, json: { signedOut: true } })
    expect(cookieOf(out)).toMatch(/^trongtam=; Max-Age=0; Path=\/; HttpOnly; SameSite=Lax$/)
    expect((await meOf(withToken(who, token))).status).toBe(401)
    expect((await call('DELETE', '/api/v1/session', { as: withToken(who, token) })).status).toBe(200)
    expect((await call('DELETE', '/api/v1/session')).status).toBe(200)
  })
})

describe('SEC-02 how long one stays signed in', () => {
  afterEach(() => void vi.useRealTimers())
  const idleOf = async (token: string) =>
    (
      await database.lookUp((db) =>
        db
          .select({ idle: session.idleMinutes })
          .from(session)
          .where(eq(session.id, createHash('sha256').update(token).digest('hex'))),
      )
    )[0]?.idle

  test.each<[Role, number]>([
    ['province-administrator', 30],
    ['ministry-administrator', 30],
    ['template-editor', 30],
    ['analyst', 30],
    ['leader', 480],
    ['planner', 480],
    ['unit-head', 480],
    ['reporter', 480],
    ['viewer', 480],
  ])('%s: %i idle minutes', async (role, minutes) => {
    const who = await aMember([role])
    expect(await idleOf(tokenOf(await signIn(who.email)))).toBe(minutes)
  })

  test('whoever administers one of several tenants is held to the stricter limit', async () => {
    const who = await aMember(['viewer'])
    await join(database, who, await aMinistry(database), ['analyst'])
    await spareFactor(database, who)
    expect(await idleOf(tokenOf(await signIn(who.email)))).toBe(30)
  })

  test('an administrator idle for half an hour is signed out, one at work is not', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
    const who = await aMember(['province-administrator'])
    const at = withToken(who, tokenOf(await signIn(who.email)))
    for (let round = 0; round < 3; round += 1) {
      vi.setSystemTime(Date.now() + 29 * minuteMs)
      expect((await meOf(at)).status).toBe(200)
    }
    vi.setSystemTime(Date.now() + 31 * minuteMs)
    expect((await meOf(at)).status).toBe(401)
  })

  test.each([
    [
      'disabling the person',
      (who: TestPerson) => database.inPlatform((db) => db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, who.id))),
      401,
      401,
    ],
    [
      'ending the membership',
      (who: TestPerson) => database.inPlatform((db) => db.update(membership).set({ endedAt: new Date() }).where(eq(membership.personId, who.id))),
      200,
      404,
    ],
  ] as const)('%s counts at the next request', async (_what, change, me, inside) => {
    const [who, bystander] = [await aMember(), await aMember()]
    const slug = (await meOf(who)).json.memberships[0].slug as string
    const plans = () => call('GET', `/api/v1/t/${slug}/plans`, { as: who })
    expect((await plans()).status).toBe(200)
    await change(who)
    expect([(await meOf(who)).status, (await plans()).status]).toEqual([me, inside])
    expect((await meOf(bystander)).status).toBe(200)
  })

  test('suspending a tenant shuts it at the next request: its administrators read on, nobody writes', async () => {
    const who = await aMember()
    const slug = (await meOf(who)).json.memberships[0].slug as string
    await database.inPlatform((db) => db.update(tenant).set({ status: 'suspended' }).where(eq(tenant.slug, slug)))
    expect(await call('GET', `/api/v1/t/${slug}/plans`, { as: who })).toMatchObject({ status: 403, json: { code: 'tenant-suspended' } })
    expect((await meOf(who)).json.memberships).toMatchObject([{ slug, status: 'suspended', roles: [], permissions: [] }])
    const province = await aProvince(database, ['province-administrator', 'planner'])
    const derive = () => call('POST', `/api/v1/t/${province.slug}/plans`, { as: province.founder, body: { schoolYear: '2026-2027' } })
    await database.inPlatform((db) => db.update(tenant).set({ status: 'suspended' }).where(eq(tenant.slug, province.slug)))
    expect((await call('GET', `/api/v1/t/${province.slug}/plans`, { as: province.founder })).status).toBe(200)
    await expect(database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) => db.delete(unitClass))).rejects.toMatchObject({
      cause: { code: '25006' },
    })
    expect((await derive()).status).toBe(409)
  })
})

describe('SEC-03 the cookie', () => {
  test('on this machine without TLS: HttpOnly, Lax, for the whole site, gone with the browser', async () => {
    const who = await aMember()
    expect(cookieOf(await signIn(who.email))).toMatch(/^trongtam=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/)
    const kept = cookieOf(await signIn(who.email, password, { remember: true }))
    const expires = Date.parse(/Expires=([^;]+)/.exec(kept)?.[1] ?? '')
    expect(Math.abs(expires - Date.now() - 14 * 24 * 60 * minuteMs)).toBeLessThan(5 * minuteMs)
  })

  test('at a public address: also Secure and bound to the host', async () => {
    const who = await aMember()
    const published = openTestApp(database, () => new Date(), { publicUrl: 'https://trongtam.example.vn' })
    const answer = await signIn(who.email, password, { through: published })
    expect(cookieOf(answer)).toMatch(/^__Host-trongtam=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(cookieOf(answer)).not.toContain('Domain')
    const token = tokenOf(answer)
    expect((await published('GET', '/api/v1/me', { headers: { cookie: `__Host-trongtam=${token}` } })).status).toBe(200)
    expect((await published('GET', '/api/v1/me', { headers: { cookie: `trongtam=${token}` } })).status).toBe(401)
    expect(cookieOf(await published('DELETE', '/api/v1/session', { headers: { cookie: `__Host-trongtam=${token}` } }))).toBe(
      '__Host-trongtam=; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Lax',
    )
  })

  test('a refused sign-in gives none', async () => {
    const who = await aMember()
    expect(cookieOf(await signIn(who.email, 'sai'))).toBe('')
  })
})

test('SEC-12 unknown account, wrong password, disabled account and account without password are answered alike', async () => {
  const [known, disabled, bare] = [await aMember(), await aMember(), await aPerson(database)]
  await database.inPlatform((db) => db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, disabled.id)))
  const answers = [await signIn('khong-ai@example.test'), await signIn(known.email, 'sai mật khẩu'), await signIn(disabled.email), await signIn(bare.email)]
  for (const answer of answers) {
    expect({ ...answer.json, requestId: '' }).toEqual({
      type: 'urn:trongtam:wrong-credentials',
      title: 'wrong-credentials',
      status: 401,
      code: 'wrong-credentials',
      requestId: '',
    })
    expect([...answer.headers.keys()]).toEqual([...(answers[0] as TestAnswer).headers.keys()])
  }
  expect((await signIn(known.email.toUpperCase())).status).toBe(200)
})

describe('SEC-11 guessing through two servers', () => {
  test('8 attackers at once get five guesses, with the seconds to wait in Retry-After; the victim signs in from elsewhere', async () => {
    const victim = await aMember()
    const from = aNetwork()
    const answers = (
      await Promise.all(Array.from({ length: 24 }, (_, index) => signIn(victim.email, `sai ${index}`, { from, through: index % 2 ? secondServer : call })))
    ).toSorted((a, b) => a.status - b.status)
    expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 5 }, () => 401), ...Array.from({ length: 19 }, () => 429)])
    for (const { headers, json } of answers.slice(5)) {
      expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
      expect(json).toMatchObject({ code: 'slow-down', detail: { retryAfterSeconds: Number(headers.get('retry-after')) } })
    }
    expect((await signIn(victim.email, password, { from })).status).toBe(429)
    expect((await signIn(victim.email, password, { through: secondServer })).status).toBe(200)
    const counted = await database.lookUp((db) =>
      db
        .select()
        .from(signInFailure)
        .where(and(like(signInFailure.key, `%${from}`))),
    )
    expect(counted.map(({ failures }) => failures)).toEqual([5, 5])
  })
})
