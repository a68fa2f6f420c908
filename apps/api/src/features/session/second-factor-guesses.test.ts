import { createHash } from 'node:crypto'
import { signInFailure, totp } from '@trongtam/db/tables'
import { aNetwork, openTestDatabase, totpCode } from '@trongtam/testing'
import { eq, like, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { after, aMemberAtSecondStep, enrolPasskey, enrolTotp, type Member, openClockedApp, signedInAnew } from '../../people-with-factors.ts'
import { openTestApp, type TestApp } from '../../test-app.ts'

const database = openTestDatabase({ poolSize: 8 })
const app = openClockedApp(database)
const { call, now, pass } = app
const secondServer = openTestApp(openTestDatabase({ poolSize: 8 }))

const prove = (who: Member, code: string, { through = call, from = aNetwork() }: { through?: TestApp; from?: string } = {}) =>
  through('POST', '/api/v1/session/second-factor', { as: who, from, body: { by: 'totp', code } })
const tally = (answers: readonly { json: { code?: string } }[]) =>
  Object.fromEntries([...Map.groupBy(answers, ({ json }) => json.code ?? 'in')].map(([code, each]) => [code, each.length]))
/** Six digits that are no code of now. */
const wrong = (secret: string, index: number) => {
  const codes = [-30_000, 0, 30_000].map((shift) => totpCode(secret, new Date(now().getTime() + shift)))
  const guess = String(100_000 + index)
  return codes.includes(guess) ? '999999' : guess
}

describe('SEC-09 a step is accepted once', () => {
  test('the code that confirmed the app does not sign in, nor the code of a sign-in a second time', async () => {
    const { who, secret } = await aMemberAtSecondStep(app, database)
    const code = totpCode(secret, now())
    expect((await prove(who, code)).status).toBe(200)
    const again = await signedInAnew(call, who)
    expect(await prove(again, code)).toMatchObject({ status: 422, json: { code: 'wrong-code' } })
    pass(0.5)
    expect((await prove(again, code)).status, 'still within the window, already used').toBe(422)
    expect((await prove(again, totpCode(secret, now()))).status, '(control) the next one').toBe(200)
  })

  test('one code replayed 8 times at once, over two servers and eight sessions, opens one', async () => {
    const { who, secret } = await aMemberAtSecondStep(app, database)
    const sessions = await Promise.all(Array.from({ length: 8 }, () => signedInAnew(call, who)))
    const code = totpCode(secret, now())
    const answers = await Promise.all(sessions.map((each, index) => prove(each, code, { through: index % 2 ? secondServer : call })))
    expect(tally(answers)).toEqual({ in: 1, 'wrong-code': 7 })
  })

  test('a code of the step before is accepted for a clock that is late, and none older', async () => {
    const { who, secret } = await aMemberAtSecondStep(app, database)
    pass(2)
    const at = (seconds: number) => totpCode(secret, new Date(now().getTime() + seconds * 1000))
    expect((await prove(who, at(-60))).status).toBe(422)
    expect((await prove(who, at(60))).status).toBe(422)
    expect((await prove(who, at(-30))).status).toBe(200)
    const later = await signedInAnew(call, who)
    expect((await prove(later, at(30))).status).toBe(200)
    expect((await prove(await signedInAnew(call, who), at(0))).status, 'an earlier step than the last one').toBe(422)
  })

  test('the secret is sealed for its row: a dump tells none, and another’s row does not open', async () => {
    const [first, second] = [await aMemberAtSecondStep(app, database), await aMemberAtSecondStep(app, database)]
    const rowOf = (who: Member) => database.lookUp(async (db) => (await db.select().from(totp).where(eq(totp.personId, who.id)))[0])
    const row = await rowOf(first.who)
    expect(JSON.stringify(row)).not.toContain(first.secret)
    await database.inPlatform((db) =>
      db
        .update(totp)
        .set({ sealedSecret: row?.sealedSecret ?? '' })
        .where(eq(totp.personId, second.who.id)),
    )
    expect((await prove(second.who, totpCode(first.secret, now()))).json.code).toBe('wrong-code')
    expect((await prove(first.who, totpCode(first.secret, now()))).status, '(control)').toBe(200)
  })
})

describe('SEC-11 guesses at a code are few', () => {
  test('8 attackers at once with the password, over two servers and one network, get five guesses', async () => {
    const { who, secret } = await aMemberAtSecondStep(app, database)
    const sessions = await Promise.all(Array.from({ length: 8 }, () => signedInAnew(call, who)))
    const from = aNetwork()
    const guesses = sessions.flatMap((each, index) =>
      [0, 1, 2].map((turn) => prove(each, wrong(secret, index * 3 + turn), { from, through: index % 2 ? secondServer : call })),
    )
    expect(tally(await Promise.all(guesses))).toEqual({ 'wrong-code': 5, 'slow-down': 19 })
    expect((await prove(who, totpCode(secret, now()), { from })).json.code).toBe('slow-down')
    expect((await prove(who, totpCode(secret, now()))).status, 'the real person, from their own network').toBe(200)
  })

  test('from ever new networks they get fifteen, then one in five minutes', async () => {
    const { who, secret } = await aMemberAtSecondStep(app, database)
    const answers = []
    for (let guess = 0; guess < 20; guess += 1) answers.push(await prove(who, wrong(secret, guess)))
    expect(tally(answers)).toEqual({ 'wrong-code': 15, 'slow-down': 5 })
    for (let guess = 0; guess < 9; guess += 1) {
      await age(who, 310)
      expect((await prove(who, wrong(secret, guess))).json.code).toBe('wrong-code')
    }
    const { json } = await prove(who, wrong(secret, 1))
    expect(json).toMatchObject({ code: 'slow-down', detail: { retryAfterSeconds: 300 } })
    await age(who, 310)
    const fresh = await signedInAnew(call, who)
    expect((await prove(fresh, totpCode(secret, now()))).status, 'nobody is locked out for longer').toBe(200)
    expect(
      (await countsOf(who)).filter((key) => !key.includes(':10.')),
      'a right code takes the count back',
    ).toEqual([])
  })

  test('a quarter of an hour does not forget them, a day does', async () => {
    const { who, secret } = await aMemberAtSecondStep(app, database)
    for (let guess = 0; guess < 15; guess += 1) await prove(who, wrong(secret, guess))
    await age(who, 20 * 60)
    await prove(who, wrong(secret, 1))
    expect((await prove(who, wrong(secret, 2))).json.code).toBe('slow-down')
    await age(who, 24 * 3600 + 60)
    for (let guess = 0; guess < 5; guess += 1) expect((await prove(who, wrong(secret, guess))).json.code).toBe('wrong-code')
  })

  test('a passkey is not guessed, and opens while codes are slowed down', async () => {
    const { who, secret } = await aMemberAtSecondStep(app, database)
    const signedIn = after(who, await prove(who, totpCode(secret, now())))
    const { key } = await enrolPasskey(app, signedIn)
    const waiting = await signedInAnew(call, who)
    for (let guess = 0; guess < 16; guess += 1) await prove(waiting, wrong(secret, guess))
    const { json: asked } = await call('POST', '/api/v1/session/passkey/challenge', { as: waiting, body: { for: 'sign-in' } })
    const body = { challengeId: asked.challengeId, assertion: key.assert(asked.challenge) }
    expect((await call('POST', '/api/v1/session/passkey', { as: waiting, body })).status).toBe(200)
  })

  test('setting up another app does not open a way round: its codes are its own', async () => {
    const { who, secret } = await aMemberAtSecondStep(app, database)
    const signedIn = after(who, await prove(who, totpCode(secret, now())))
    const { secret: replaced } = await enrolTotp(app, signedIn)
    pass(1)
    const waiting = await signedInAnew(call, who)
    expect((await prove(waiting, totpCode(secret, now()))).json.code).toBe('wrong-code')
    expect((await prove(waiting, totpCode(replaced, now()))).status).toBe(200)
  })
})

const ofPerson = (who: Member) => like(signInFailure.key, `factor:${createHash('sha256').update(who.id).digest('hex')}%`)
const countsOf = async (who: Member) => (await database.lookUp((db) => db.select().from(signInFailure).where(ofPerson(who)))).map(({ key }) => key)
/** As if so many seconds had gone by for the guesses at a person's codes. */
const age = (who: Member, seconds: number) =>
  database.inPlatform((db) =>
    db
      .update(signInFailure)
      .set({ lastAt: sql`${signInFailure.lastAt} - make_interval(secs => ${seconds})` })
      .where(ofPerson(who)),
  )
