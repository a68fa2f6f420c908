import { passkey, person } from '@trongtam/db/tables'
import { aNetwork, type Answering, aSoftwarePasskey, openTestDatabase, type SoftwarePasskey } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { after, aMemberWithPassword, enrolPasskey, type Member, openClockedApp, signedInAnew, signIn, tokenOf } from '../../people-with-factors.ts'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase({ poolSize: 8 })
const app = openClockedApp(database)
const { call, pass } = app

const refused = { status: 422, json: { code: 'passkey-refused' } }
const ask = async (as: Member | null, purpose: 'sign-in' | 'step-up' = 'sign-in') =>
  (await call('POST', '/api/v1/session/passkey/challenge', { as, from: aNetwork(), body: { for: purpose } })).json as {
    challengeId: string
    challenge: string
    passkeys: unknown[]
  }
const answer = (as: Member | null, challengeId: string, assertion: unknown) => call('POST', '/api/v1/session/passkey', { as, body: { challengeId, assertion } })

async function withPasskey(): Promise<{ who: Member; key: SoftwarePasskey }> {
  return enrolPasskey(app, await signedInAnew(call, await aMemberWithPassword(database)))
}
/** Signs in by a passkey alone, as nobody yet. */
async function alone(key: SoftwarePasskey, how?: Answering) {
  const { challengeId, challenge } = await ask(null)
  return answer(null, challengeId, key.assert(challenge, how))
}

describe('a passkey signs in', () => {
  test('as the only step, for it asks for its owner’s PIN or finger', async () => {
    const { who, key } = await withPasskey()
    const done = await alone(key)
    expect(done.json).toMatchObject({ awaiting: null, me: { person: { id: who.id } } })
    expect((await call('GET', '/api/v1/me', { as: after(who, done) })).status).toBe(200)
  })

  test('as the second step, named in the answer to the password and in the challenge; the token is new', async () => {
    const { who, key } = await withPasskey()
    const first = await signIn(call, who)
    expect(first.json).toEqual({ awaiting: 'second-factor', factors: ['passkey'], me: null })
    const waiting = after(who, first)
    const { challengeId, challenge, passkeys } = await ask(waiting)
    expect(passkeys).toEqual([{ credential: key.id, transports: ['internal'] }])
    const done = await answer(waiting, challengeId, key.assert(challenge))
    expect(done.json).toMatchObject({ awaiting: null })
    expect(tokenOf(done)).not.toBe(waiting.token)
    expect((await call('GET', '/api/v1/me', { as: waiting })).status).toBe(401)
  })
})

describe('a passkey is refused', () => {
  test('with a challenge that was answered before, also by a wrong answer', async () => {
    const { key } = await withPasskey()
    const { challengeId, challenge } = await ask(null)
    expect((await answer(null, challengeId, key.assert(challenge))).status).toBe(200)
    expect(await answer(null, challengeId, key.assert(challenge))).toMatchObject(refused)
    const other = await ask(null)
    expect(await answer(null, other.challengeId, key.assert('khac'))).toMatchObject(refused)
    expect(await answer(null, other.challengeId, key.assert(other.challenge))).toMatchObject(refused)
  })

  test('with one challenge answered 8 times at once, all but once', async () => {
    const { key } = await withPasskey()
    const { challengeId, challenge } = await ask(null)
    const answers = await Promise.all(Array.from({ length: 8 }, () => answer(null, challengeId, key.assert(challenge))))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('with a challenge older than five minutes, or made for something else', async () => {
    const { who, key } = await withPasskey()
    const old = await ask(null)
    pass(5.1)
    expect(await answer(null, old.challengeId, key.assert(old.challenge))).toMatchObject(refused)
    const forStepUp = await ask(who, 'step-up')
    expect(await answer(null, forStepUp.challengeId, key.assert(forStepUp.challenge))).toMatchObject(refused)
  })

  test.each<[string, Answering]>([
    ['another origin', { origin: 'https://trongtam.evil.example' }],
    ['the same host under another scheme', { origin: 'https://localhost' }],
    ['another port', { origin: 'http://localhost:8080' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['nobody who gave their PIN', { verified: false }],
  ])('from %s', async (_what, how) => {
    const { key } = await withPasskey()
    expect(await alone(key, how)).toMatchObject(refused)
    expect((await alone(key)).status, '(control)').toBe(200)
  })

  test('of another person, at the second step, with or without their own challenge', async () => {
    const [victim, attacker] = [await withPasskey(), await withPasskey()]
    const waiting = await signedInAnew(call, victim.who)
    const own = await ask(waiting)
    expect(await answer(waiting, own.challengeId, attacker.key.assert(own.challenge))).toMatchObject(refused)
    const free = await ask(null)
    expect(await answer(waiting, free.challengeId, attacker.key.assert(free.challenge))).toMatchObject(refused)
    const third = await ask(waiting)
    expect((await answer(null, third.challengeId, attacker.key.assert(third.challenge))).status).toBe(422)
    const control = await ask(waiting)
    expect((await answer(waiting, control.challengeId, victim.key.assert(control.challenge))).status).toBe(200)
  })

  test('whose counter goes backwards or stands still: there are two of it', async () => {
    const { key } = await withPasskey()
    expect((await alone(key, { counter: 10 })).status).toBe(200)
    for (const counter of [10, 9, 0]) expect(await alone(key, { counter }), String(counter)).toMatchObject(refused)
    expect((await alone(key, { counter: 11 })).status, '(control)').toBe(200)
  })

  test('that signs with another key under its id, or is unknown', async () => {
    const [{ key }, forger] = [await withPasskey(), aSoftwarePasskey()]
    const { challengeId, challenge } = await ask(null)
    expect(await answer(null, challengeId, { ...forger.assert(challenge), credential: key.id })).toMatchObject(refused)
    expect(await alone(forger)).toMatchObject(refused)
  })

  test('of somebody disabled', async () => {
    const { who, key } = await withPasskey()
    await database.inPlatform((db) => db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, who.id)))
    expect(await alone(key)).toMatchObject({ status: 401, json: { code: 'wrong-credentials' } })
  })

  test('after it was removed', async () => {
    const { who, key } = await withPasskey()
    expect((await call('DELETE', `/api/v1/account/second-factor/passkeys/${key.id}`, { as: who })).status).toBe(200)
    expect(await alone(key)).toMatchObject(refused)
  })

  test('made for this machine, by the server of a public address', async () => {
    const elsewhere = openTestApp(database, undefined, { publicUrl: 'https://trongtam.example.vn' })
    const asked = await elsewhere('POST', '/api/v1/session/passkey/challenge', { body: { for: 'sign-in' } })
    expect(asked.json.relyingParty).toBe('trongtam.example.vn')
    const { key } = await withPasskey()
    const { challengeId, challenge } = asked.json
    const body = (how: Answering) => ({ challengeId, assertion: key.assert(challenge, how) })
    expect(await elsewhere('POST', '/api/v1/session/passkey', { body: body({}) })).toMatchObject(refused)
  })
})

test('SEC-11 a stranger may ask for a hundred challenges, then one a minute; signing in takes the count back', async () => {
  const { who, key } = await withPasskey()
  const from = aNetwork()
  const askAgain = () => call('POST', '/api/v1/session/passkey/challenge', { from, body: { for: 'sign-in' } })
  let last = await askAgain()
  for (let asked = 1; asked < 100; asked += 1) last = await askAgain()
  expect(await askAgain()).toMatchObject({ status: 429, json: { code: 'slow-down' } })
  expect((await signIn(call, who, { from })).status, 'and slows no password down').toBe(200)
  const { challengeId, challenge } = last.json as { challengeId: string; challenge: string }
  expect((await call('POST', '/api/v1/session/passkey', { from, body: { challengeId, assertion: key.assert(challenge) } })).status).toBe(200)
  expect((await askAgain()).status).toBe(200)
})

describe('a new passkey', () => {
  const register = async (who: Member, how: Answering = {}, key = aSoftwarePasskey()) => {
    const { json: asked } = await call('POST', '/api/v1/account/second-factor/passkeys/challenge', { as: who, body: {} })
    const body = { challengeId: asked.challengeId, name: 'Máy thử', transports: ['usb', 'nfc'], passkey: key.register(asked.challenge, how) }
    return { body, done: await call('POST', '/api/v1/account/second-factor/passkeys', { as: who, body }) }
  }

  test.each<[string, Answering]>([
    ['another origin', { origin: 'https://evil.example' }],
    ['another relying party', { rpId: 'evil.example' }],
    ['nobody who gave their PIN', { verified: false }],
  ])('is refused from %s', async (_what, how) => {
    const who = await signedInAnew(call, await aMemberWithPassword(database))
    expect((await register(who, how)).done).toMatchObject(refused)
    expect((await register(who)).done.status, '(control)').toBe(200)
  })

  test('is refused with a challenge used before or asked by another', async () => {
    const [who, other] = [await signedInAnew(call, await aMemberWithPassword(database)), await signedInAnew(call, await aMemberWithPassword(database))]
    const { body } = await register(who)
    expect(await call('POST', '/api/v1/account/second-factor/passkeys', { as: who, body })).toMatchObject(refused)
    const key = aSoftwarePasskey()
    const { json: asked } = await call('POST', '/api/v1/account/second-factor/passkeys/challenge', { as: other, body: {} })
    const stolen = { challengeId: asked.challengeId, name: 'Máy thử', transports: [], passkey: key.register(asked.challenge) }
    expect(await call('POST', '/api/v1/account/second-factor/passkeys', { as: who, body: stolen })).toMatchObject(refused)
  })

  test('is one person’s: registered by another it is refused, and ten are enough', async () => {
    const { key } = await withPasskey()
    const who = await signedInAnew(call, await aMemberWithPassword(database))
    expect((await register(who, {}, key)).done).toMatchObject({ status: 409, json: { code: 'already-exists' } })
    for (let number = 0; number < 10; number += 1) expect((await register(who)).done.status).toBe(200)
    expect((await register(who)).done).toMatchObject({ status: 409, json: { code: 'too-many-passkeys' } })
    const { json } = await call('GET', '/api/v1/account/second-factor', { as: who })
    expect(json.passkeys).toHaveLength(10)
  })

  test('is renamed and removed by its owner alone', async () => {
    const [{ who, key }, stranger] = [await withPasskey(), await withPasskey()]
    const path = `/api/v1/account/second-factor/passkeys/${key.id}`
    for (const method of ['PATCH', 'DELETE'])
      expect((await call(method, path, { as: stranger.who, ...(method === 'PATCH' && { body: { name: 'của tôi' } }) })).status, method).toBe(404)
    expect((await call('PATCH', path, { as: who, body: { name: 'Máy ở cơ quan' } })).json).toEqual({ name: 'Máy ở cơ quan' })
    const stored = () => database.lookUp((db) => db.select({ name: passkey.name }).from(passkey).where(eq(passkey.id, key.id)))
    expect(await stored()).toEqual([{ name: 'Máy ở cơ quan' }])
    expect((await call('DELETE', path, { as: who })).status).toBe(200)
    expect(await stored()).toEqual([])
  })
})
