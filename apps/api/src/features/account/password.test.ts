import { createHash } from 'node:crypto'
import { mailedToken } from '@trongtam/mail/testing'
import { person, session, ticket } from '@trongtam/db/tables'
import { aNetwork, aPerson, aProvince, openTestDatabase, spareFactor, type TestPerson } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { givePassword } from '../../every-operation.ts'
import { openTestApp, type TestAnswer } from '../../test-app.ts'
import { mailsTo } from './a-mail-list.ts'

const statements: string[] = []
const database = openTestDatabase({ onQuery: (text) => statements.push(text) })
const call = openTestApp(database)
const old = 'đàn bò gặm cỏ ven đê'
const fresh = 'thuyền về bến cũ chiều mưa'
const hourMs = 3_600_000

async function aMember(): Promise<TestPerson> {
  const { founder } = await aProvince(database, ['planner'])
  await spareFactor(database, founder)
  await givePassword(database, founder, old)
  return founder
}

const linkTo = ({ email }: TestPerson) => mailedToken(database, email, 'password-reset')
const ask = (email: string, { from = aNetwork(), through = call } = {}) => through('POST', '/api/v1/password-reset', { from, body: { email } })
const reset = (token: string | null, password = fresh, through = call) => through('POST', '/api/v1/password-reset/confirmation', { body: { token, password } })
const signIn = (email: string, password: string) => call('POST', '/api/v1/session', { from: aNetwork(), body: { email, password } })
const tokenOf = ({ headers }: TestAnswer) => /trongtam=([^;]*)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? ''
const isLive = async (who: TestPerson) => (await call('GET', '/api/v1/me', { as: who })).status === 200

describe('SEC-12 asking for a new password', () => {
  test('is answered alike, by the same statements in the same order, whoever asks for whom', async () => {
    const [known, disabled] = [await aMember(), await aMember()]
    await database.inPlatform((db) => db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, disabled.id)))
    const seen = []
    for (const email of [known.email, disabled.email, 'khong-ai@example.test']) {
      statements.length = 0
      const { status, text, headers } = await ask(email)
      seen.push({ status, text, headers: [...headers.keys()], statements: [...statements] })
    }
    expect(seen[0]).toMatchObject({ status: 200, text: '{"accepted":true}' })
    expect(seen[0]?.statements.length).toBeGreaterThan(5)
    expect(seen[1]).toEqual(seen[0])
    expect(seen[2]).toEqual(seen[0])
    // (control) Who has the account is mailed, and nobody else is.
    expect(await mailsTo(database, known.email)).toEqual(['password-reset'])
    expect(await mailsTo(database, disabled.email)).toEqual([])
    expect(await mailsTo(database, 'khong-ai@example.test')).toEqual([])
    // (control) Another request would be seen to differ.
    statements.length = 0
    await signIn(known.email, 'sai')
    expect(statements).not.toEqual(seen[0]?.statements)
  })

  test('SEC-11 is slowed for one address and network, and not for the others', async () => {
    const [who, other, from] = [await aMember(), await aMember(), aNetwork()]
    const answers = []
    for (let round = 0; round < 5; round += 1) answers.push((await ask(who.email, { from })).status)
    expect(answers).toEqual([200, 200, 200, 429, 429])
    expect((await ask(other.email, { from })).status).toBe(200)
    expect((await ask(who.email)).status).toBe(200)
    // Asking is no guess: it slows no password down.
    expect((await call('POST', '/api/v1/session', { from, body: { email: who.email, password: old } })).status).toBe(200)
  })

  test('one network asks for forty addresses, then it waits; another does not', async () => {
    const from = aNetwork()
    const answers = []
    for (let round = 0; round < 41; round += 1) answers.push((await ask(`khong-ai-${round}@example.test`, { from })).status)
    expect(answers.filter((status) => status === 200)).toHaveLength(40)
    expect(answers.at(-1)).toBe(429)
    expect((await ask('khong-ai-41@example.test')).status).toBe(200)
  })

  test('a sixth link within an hour is not mailed, and the fifth still works', async () => {
    const who = await aMember()
    for (let round = 0; round < 7; round += 1) expect((await ask(who.email)).status).toBe(200)
    expect(await mailsTo(database, who.email)).toHaveLength(5)
    expect((await reset(await linkTo(who))).status).toBe(200)
  })
})

describe('a link to set a new password', () => {
  test('sets it, ends every session, signs nobody in and tells by mail', async () => {
    const who = await aMember()
    const elsewhere = { ...who, token: tokenOf(await signIn(who.email, old)) }
    expect([await isLive(who), await isLive(elsewhere)]).toEqual([true, true])
    await ask(who.email)
    const answer = await reset(await linkTo(who))
    expect(answer).toMatchObject({ status: 200, json: { changed: true } })
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect([await isLive(who), await isLive(elsewhere)]).toEqual([false, false])
    expect(await mailsTo(database, who.email)).toContain('password-changed')
    expect((await signIn(who.email, old)).status).toBe(401)
    expect((await signIn(who.email, fresh)).status).toBe(200)
  })

  test('SEC-08 does not spare the second factor', async () => {
    const { founder } = await aProvince(database, ['leader'])
    await givePassword(database, founder, old)
    await ask(founder.email)
    expect((await reset(await linkTo(founder))).status).toBe(200)
    expect(await signIn(founder.email, fresh)).toMatchObject({ status: 200, json: { awaiting: 'second-factor', me: null } })
  })

  test('works once, for an hour, and not after a newer one or after the account was disabled', async () => {
    const who = await aMember()
    await ask(who.email)
    const first = await linkTo(who)
    await ask(who.email)
    const second = await linkTo(who)
    expect(await reset(first)).toMatchObject({ status: 409, json: { code: 'ticket-invalid' } })
    const late = openTestApp(database, () => new Date(Date.now() + hourMs + 1_000))
    expect((await reset(second, fresh, late)).status).toBe(409)
    await database.inPlatform((db) => db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, who.id)))
    expect((await reset(second)).status).toBe(409)
    await database.inPlatform((db) => db.update(person).set({ disabledAt: null }).where(eq(person.id, who.id)))
    expect((await reset(second)).status, '(control)').toBe(200)
    expect((await reset(second, `${fresh} nữa`)).status).toBe(409)
    expect((await reset('a'.repeat(43))).status).toBe(409)
  })

  test('two at once with one link: one wins', async () => {
    const who = await aMember()
    await ask(who.email)
    const token = await linkTo(who)
    const answers = await Promise.all([reset(token), reset(token, `${fresh} nữa`)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('SEC-01 the database holds nothing that opens it', async () => {
    const who = await aMember()
    await ask(who.email)
    const token = (await linkTo(who)) ?? ''
    const rows = await database.lookUp((db) => db.select().from(ticket).where(eq(ticket.personId, who.id)))
    expect(JSON.stringify(rows)).not.toContain(token)
    expect((await reset(rows[0]?.tokenHash ?? '')).status).toBe(409)
  })
})

describe('SEC-06 a new password', () => {
  test('that is short, common, or made of one’s own name, address or tenant is refused, and the link still works', async () => {
    const { founder: who } = await aProvince(database, ['planner'], 'Tỉnh Quảng Thạch')
    await ask(who.email)
    const token = await linkTo(who)
    for (const [password, fault] of [
      ['ngắn', 'too-short'],
      ['a'.repeat(129), 'too-long'],
      ['aaaaaaaaaaaaaaa', 'common'],
      ['QuangThach2026!', 'context'],
      [`${who.name.split(' ')[1]}2026matkhau`, 'context'],
    ] as const)
      expect(await reset(token, password), password).toMatchObject({ status: 422, json: { code: 'password-weak', detail: { fault } } })
    expect((await reset(token)).status, '(control)').toBe(200)
  })
})

describe('changing one’s own password', () => {
  const change = (who: TestPerson | null, oldPassword: string, newPassword: string, from = aNetwork()) =>
    call('POST', '/api/v1/account/password', { as: who, from, body: { oldPassword, newPassword } })

  test('asks for the old one, ends the other sessions, and gives this one a new token', async () => {
    const who = await aMember()
    const elsewhere = { ...who, token: tokenOf(await signIn(who.email, old)) }
    expect((await change(null, old, fresh)).status).toBe(401)
    expect(await change(who, 'không phải', fresh)).toMatchObject({ status: 401, json: { code: 'wrong-credentials' } })
    expect(await change(who, old, 'matkhau2026')).toMatchObject({ status: 422, json: { code: 'password-weak', detail: { fault: 'too-short' } } })
    expect([await isLive(who), await isLive(elsewhere)], '(control)').toEqual([true, true])
    const changed = await change(who, old, fresh)
    expect(changed.status).toBe(200)
    expect([await isLive(who), await isLive(elsewhere)]).toEqual([false, false])
    expect(await isLive({ ...who, token: tokenOf(changed) })).toBe(true)
    expect(await mailsTo(database, who.email)).toContain('password-changed')
    expect((await signIn(who.email, fresh)).status).toBe(200)
  })

  test('is no step-up: the proof stays as old as it was', async () => {
    const who = await aMember()
    const long = new Date(Date.now() - hourMs)
    await database.inPlatform((db) => db.update(session).set({ strongAt: long }).where(eq(session.personId, who.id)))
    const token = tokenOf(await change(who, old, fresh))
    const [after] = await database.lookUp((db) =>
      db
        .select()
        .from(session)
        .where(eq(session.id, createHash('sha256').update(token).digest('hex'))),
    )
    expect(after?.strongAt).toEqual(long)
  })

  test('SEC-11 the old one is guessed no faster than at the door', async () => {
    const [who, from] = [await aMember(), aNetwork()]
    const answers = []
    for (let round = 0; round < 7; round += 1) answers.push((await change(who, `sai ${round}`, fresh, from)).status)
    expect(answers).toEqual([401, 401, 401, 401, 401, 429, 429])
  })

  test('makes links mailed before lead nowhere', async () => {
    const who = await aMember()
    await ask(who.email)
    const link = await linkTo(who)
    await change(who, old, fresh)
    expect((await reset(link)).status).toBe(409)
  })
})

test('nobody is mailed about an account that has no such address', async () => {
  const bare = await aPerson(database)
  await ask(bare.email)
  expect(await mailsTo(database, bare.email), '(control) a person without a password may set one').toEqual(['password-reset'])
})
