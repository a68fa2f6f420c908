import { mailedToken } from '@trongtam/mail/testing'
import { device, person, session } from '@trongtam/db/tables'
import { aNetwork, aPerson, aProvince, openTestDatabase, spareFactor, type TestPerson } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { givePassword } from '../../every-operation.ts'
import { openTestApp, type TestAnswer } from '../../test-app.ts'
import { mailsTo } from './a-mail-list.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const password = 'đàn bò gặm cỏ ven đê'
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

let addresses = 0
const linkTo = (email: string) => mailedToken(database, email, 'email-change')
const anAddress = () => `thu-${Date.now()}-${addresses++}@example.test`
const cookieOf = ({ headers }: TestAnswer, name: string) => headers.getSetCookie().find((each) => each.startsWith(`${name}=`)) ?? ''
const valueOf = (answer: TestAnswer, name: string) => /=([^;]*)/.exec(cookieOf(answer, name))?.[1] ?? ''
const tokenOf = (answer: TestAnswer) => valueOf(answer, 'trongtam')
const isLive = async (who: TestPerson) => (await call('GET', '/api/v1/me', { as: who })).status === 200

async function aMember(): Promise<TestPerson> {
  const { founder } = await aProvince(database, ['planner'])
  await spareFactor(database, founder)
  await givePassword(database, founder, password)
  return founder
}

const signIn = (email: string, headers: Record<string, string> = {}) =>
  call('POST', '/api/v1/session', { from: aNetwork(), headers, body: { email, password } })
const signInWith = (email: string, deviceToken: string | null, userAgent = firefox) =>
  signIn(email, { 'user-agent': userAgent, ...(deviceToken && { cookie: `trongtam-device=${deviceToken}` }) })

describe('changing one’s own e-mail', () => {
  const ask = (who: TestPerson, email: string) => call('POST', '/api/v1/account/email', { as: who, from: aNetwork(), body: { email } })
  const confirm = (token: string | null) => call('POST', '/api/v1/email-change/confirmation', { body: { token } })

  test('changes nothing until the link mailed to the new address is opened; then the old one is told', async () => {
    const [who, email] = [await aMember(), anAddress()]
    expect(await ask(who, email)).toMatchObject({ status: 200, json: { accepted: true } })
    expect((await call('GET', '/api/v1/me', { as: who })).json.person.email).toBe(who.email)
    const link = await linkTo(email)
    expect((await confirm(link)).status).toBe(200)
    expect((await call('GET', '/api/v1/me', { as: who })).json.person.email).toBe(email)
    expect(await mailsTo(database, who.email)).toEqual(['email-changed'])
    expect(await mailsTo(database, email)).toEqual(['email-change'])
    expect((await confirm(link)).status).toBe(409)
    expect((await signIn(who.email)).status).toBe(401)
    expect((await signIn(email)).status).toBe(200)
  })

  test('SEC-12 to an address somebody has is answered alike, and mails nobody', async () => {
    const [who, other] = [await aMember(), await aMember()]
    const [taken, free] = [await ask(who, other.email), await ask(who, anAddress())]
    expect([taken.status, taken.text, [...taken.headers.keys()]]).toEqual([free.status, free.text, [...free.headers.keys()]])
    expect(await mailsTo(database, other.email)).toEqual([])
  })

  test('needs a fresh proof, and an address nobody took meanwhile', async () => {
    const [who, email] = [await aMember(), anAddress()]
    await ask(who, email)
    const link = await linkTo(email)
    const other = await aPerson(database)
    await database.inPlatform((db) => db.update(person).set({ email }).where(eq(person.id, other.id)))
    expect((await confirm(link)).status).toBe(409)
    await database.inPlatform(async (db) => {
      await db.update(person).set({ exemptFromFactor: false }).where(eq(person.id, who.id))
      await db
        .update(session)
        .set({ strongAt: new Date(Date.now() - 3_600_000) })
        .where(eq(session.personId, who.id))
    })
    expect(await ask(who, anAddress())).toMatchObject({ status: 403, json: { code: 'step-up-required' } })
  })

  test('a later link kills the one before', async () => {
    const [who, first, second] = [await aMember(), anAddress(), anAddress()]
    await ask(who, first)
    const link = await linkTo(first)
    await ask(who, second)
    expect((await confirm(link)).status).toBe(409)
    expect((await confirm(await linkTo(second))).status, '(control)').toBe(200)
  })
})

test('one’s own name is corrected everywhere at once', async () => {
  const who = await aMember()
  const name = 'Nguyễn Thị Ánh Tuyết'
  expect((await call('PATCH', '/api/v1/account', { as: who, body: { name } })).json).toEqual({ name })
  expect((await call('GET', '/api/v1/me', { as: who })).json.person.name).toBe(name)
  expect((await call('PATCH', '/api/v1/account', { as: who, body: { name: '  ' } })).status).toBe(422)
  expect((await call('PATCH', '/api/v1/account', { as: who, body: { name, disabledAt: null } })).status).toBe(422)
})

describe('SEC-02 people see and end their own sessions', () => {
  const list = async (who: TestPerson, query = '') => (await call('GET', `/api/v1/account/sessions${query}`, { as: who })).json

  test('as browser, system, network and times, one of them this one, and no id that opens anything', async () => {
    const who = await aMember()
    const here = {
      ...who,
      token: tokenOf(
        await call('POST', '/api/v1/session', { from: '198.51.100.77', headers: { 'user-agent': firefox }, body: { email: who.email, password } }),
      ),
    }
    const { items, nextCursor } = await list(here)
    expect(nextCursor).toBeNull()
    expect(items).toHaveLength(2)
    expect(items[0]).toMatchObject({ browser: 'Firefox', system: 'Linux', network: '198.51.*.*', isThisOne: true })
    expect(items[1]).toMatchObject({ browser: null, isThisOne: false })
    const stored = await database.lookUp((db) => db.select({ id: session.id }).from(session).where(eq(session.personId, who.id)))
    for (const { id } of stored) expect(JSON.stringify(items)).not.toContain(id)
    const one = await list(here, '?limit=1')
    expect((await list(here, `?limit=1&cursor=${one.nextCursor}`)).items[0].id).toBe(items[1].id)
  })

  test('one by one or all others at once, and never somebody else’s', async () => {
    const [who, stranger] = [await aMember(), await aMember()]
    const others = [await signIn(who.email), await signIn(who.email)].map((answer) => ({ ...who, token: tokenOf(answer) })) as [TestPerson, TestPerson]
    const handleOf = async (each: TestPerson) => (await list(each)).items.find(({ isThisOne }: { isThisOne: boolean }) => isThisOne).id as string
    const target = await handleOf(others[0])
    const end = (id: string, as: TestPerson) => call('DELETE', `/api/v1/account/sessions/${id}`, { as })
    expect((await end(target, stranger)).json).toEqual({ ended: 0 })
    expect(await isLive(others[0]), '(control)').toBe(true)
    expect((await end(target, who)).json).toEqual({ ended: 1 })
    expect([await isLive(others[0]), await isLive(others[1])]).toEqual([false, true])
    expect((await end(target, who)).json).toEqual({ ended: 0 })
    expect((await call('DELETE', '/api/v1/account/sessions', { as: who })).json).toEqual({ ended: 1 })
    expect([await isLive(others[1]), await isLive(who), await isLive(stranger)]).toEqual([false, true, true])
  })
})

describe('a browser one has not used before', () => {
  test('is told by mail, but not the very first one', async () => {
    const who = await aMember()
    const first = await signInWith(who.email, null)
    expect(await mailsTo(database, who.email)).toEqual([])
    expect(cookieOf(first, 'trongtam-device')).toMatch(/^trongtam-device=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/)
    await signInWith(who.email, valueOf(first, 'trongtam-device'))
    expect(await mailsTo(database, who.email)).toEqual([])
    await signInWith(who.email, null)
    expect(await mailsTo(database, who.email)).toEqual(['new-device'])
  })

  test('is recognised by a secret of ours alone, which the database does not hold', async () => {
    const who = await aMember()
    const planted = 'p'.repeat(43)
    const given = valueOf(await signInWith(who.email, planted), 'trongtam-device')
    expect(given).not.toBe(planted)
    await signInWith(who.email, planted)
    expect(await mailsTo(database, who.email)).toEqual(['new-device'])
    const stored = await database.lookUp((db) => db.select().from(device).where(eq(device.personId, who.id)))
    expect(stored).toHaveLength(2)
    expect(JSON.stringify(stored)).not.toContain(given)
    await signInWith(who.email, stored[0]?.id ?? '')
    expect(await mailsTo(database, who.email)).toEqual(['new-device', 'new-device'])
  })

  test('two people may share one, and each is told once', async () => {
    const [one, other] = [await aMember(), await aMember()]
    const shared = valueOf(await signInWith(one.email, null), 'trongtam-device')
    await signInWith(other.email, null)
    expect(valueOf(await signInWith(other.email, shared), 'trongtam-device')).toBe(shared)
    await signInWith(other.email, shared)
    await signInWith(one.email, shared)
    expect(await mailsTo(database, other.email)).toEqual(['new-device'])
    expect(await mailsTo(database, one.email)).toEqual([])
  })

  test('is not told while the second factor is awaited: nobody has signed in yet', async () => {
    const { founder } = await aProvince(database, ['leader'])
    await givePassword(database, founder, password)
    const waiting = await signInWith(founder.email, null)
    expect(waiting.json.awaiting).toBe('second-factor')
    expect(cookieOf(waiting, 'trongtam-device')).toBe('')
    expect(await database.lookUp((db) => db.select().from(device).where(eq(device.personId, founder.id)))).toEqual([])
  })

  test('SEC-03 at a public address its cookie is Secure and bound to the host', async () => {
    const who = await aMember()
    const published = openTestApp(database, () => new Date(), { publicUrl: 'https://trongtam.example.vn' })
    const answer = await published('POST', '/api/v1/session', { from: aNetwork(), body: { email: who.email, password } })
    expect(cookieOf(answer, '__Host-trongtam-device')).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
  })
})
