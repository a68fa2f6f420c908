import { mail, recoveryCode, session } from '@trongtam/db/tables'
import { openTestDatabase, spareFactor, totpCode } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import {
  after,
  aMemberWithPassword,
  enrolPasskey,
  enrolTotp,
  type Member,
  openClockedApp,
  password,
  signedInAnew,
  signIn,
  tokenOf,
} from '../../people-with-factors.ts'

const database = openTestDatabase()
const app = openClockedApp(database)
const { call, now, pass } = app

const account = (who: Member, method: string, path: string, body?: unknown) =>
  call(method, `/api/v1/account/second-factor${path}`, { as: who, ...(body !== undefined && { body }) })
const aMember = async (roles?: Parameters<typeof aMemberWithPassword>[1]) => signedInAnew(call, await aMemberWithPassword(database, roles))
const stepUp = (who: Member, body: unknown) => call('POST', '/api/v1/session/step-up', { as: who, body })
const mailsTo = (who: Member, kind: string) =>
  database.lookUp((db) =>
    db
      .select()
      .from(mail)
      .where(and(eq(mail.personId, who.id), eq(mail.kind, kind))),
  )
const needsStepUp = { status: 403, json: { code: 'step-up-required' } }

describe('SEC-08 setting up and taking away', () => {
  test('the first factor brings ten recovery codes, told once; the next one brings none', async () => {
    const { who, recoveryCodes } = await enrolTotp(app, await aMember())
    expect(recoveryCodes).toHaveLength(10)
    const { json } = await account(who, 'GET', '')
    expect(json).toEqual({ required: false, totpSince: now().toISOString(), passkeys: [], recoveryCodesLeft: 10 })
    for (const code of recoveryCodes) expect(JSON.stringify(json)).not.toContain(code)
    await enrolPasskey(app, who)
    expect((await account(who, 'GET', '')).json).toMatchObject({ passkeys: [{ name: 'Máy thử', lastUsedAt: null }], recoveryCodesLeft: 10 })
  })

  test('a dump of the codes opens nothing', async () => {
    const { who, recoveryCodes } = await enrolTotp(app, await aMember())
    const rows = await database.lookUp((db) => db.select().from(recoveryCode).where(eq(recoveryCode.personId, who.id)))
    expect(rows).toHaveLength(10)
    const waiting = await signedInAnew(call, who)
    for (const { codeHash } of rows.slice(0, 2)) {
      expect(recoveryCodes.join()).not.toContain(codeHash)
      const tried = await call('POST', '/api/v1/session/second-factor', { as: waiting, body: { by: 'recovery-code', code: codeHash.slice(0, 60) } })
      expect(tried.json.code).toBe('wrong-code')
    }
  })

  test('made anew, the old codes are dead', async () => {
    const { who, recoveryCodes } = await enrolTotp(app, await aMember())
    const { json } = await account(who, 'POST', '/recovery-codes', {})
    expect(json.recoveryCodes).toHaveLength(10)
    const waiting = await signedInAnew(call, who)
    const recover = (code = '') => call('POST', '/api/v1/session/second-factor', { as: waiting, body: { by: 'recovery-code', code } })
    expect((await recover(recoveryCodes[0])).status).toBe(422)
    expect((await recover(json.recoveryCodes[0])).status).toBe(200)
  })

  test('a code of another secret confirms nothing, nor does another’s enrolment', async () => {
    const [who, other] = [await aMember(), await aMember()]
    const [own, foreign] = [(await account(who, 'POST', '/totp', {})).json, (await account(other, 'POST', '/totp', {})).json]
    expect(Buffer.from(own.secret).length, '160 bits in base32').toBe(32)
    expect(own.uri).toMatch(/^otpauth:\/\/totp\/.*secret=/)
    const confirm = (body: unknown) => account(who, 'POST', '/totp/confirmation', body)
    const wrong = { status: 422, json: { code: 'wrong-code' } }
    expect(await confirm({ enrolment: own.enrolment, code: totpCode(foreign.secret, now()) })).toMatchObject(wrong)
    expect(await confirm({ enrolment: foreign.enrolment, code: totpCode(foreign.secret, now()) })).toMatchObject(wrong)
    expect((await signIn(call, who)).json, 'nothing is set up before').toMatchObject({ awaiting: null })
    expect((await confirm({ enrolment: own.enrolment, code: totpCode(own.secret, now()) })).status).toBe(200)
  })

  test('the last factor stays where a role needs one, and goes where none does, with its codes', async () => {
    const { who: leader } = await enrolTotp(app, await aMember(['leader']))
    expect((await account(leader, 'GET', '')).json.required).toBe(true)
    expect(await account(leader, 'DELETE', '/totp')).toMatchObject({ status: 409, json: { code: 'last-factor' } })
    const { key } = await enrolPasskey(app, leader)
    expect((await account(leader, 'DELETE', '/totp')).status).toBe(200)
    expect(await account(leader, 'DELETE', `/passkeys/${key.id}`)).toMatchObject({ status: 409, json: { code: 'last-factor' } })
    expect((await account(leader, 'GET', '')).json).toMatchObject({ totpSince: null, passkeys: [{ credential: key.id }], recoveryCodesLeft: 10 })

    const { who: planner } = await enrolTotp(app, await aMember())
    expect((await account(planner, 'DELETE', '/totp')).status).toBe(200)
    expect((await account(planner, 'GET', '')).json).toMatchObject({ totpSince: null, recoveryCodesLeft: 0 })
    expect((await signIn(call, planner)).json).toMatchObject({ awaiting: null })
    expect((await account(planner, 'POST', '/recovery-codes', {})).status, 'codes alone are no factor').toBe(404)
  })

  test('two removals of the last two factors at once leave one', async () => {
    const { who } = await enrolTotp(app, await aMember(['leader']))
    const { key } = await enrolPasskey(app, who)
    const answers = await Promise.all([account(who, 'DELETE', '/totp'), account(who, 'DELETE', `/passkeys/${key.id}`)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('each change is told by mail and stands in the audit, a refused one does not', async () => {
    const { who } = await enrolTotp(app, await aMember(['leader']))
    await account(who, 'POST', '/recovery-codes', {})
    await enrolPasskey(app, who)
    expect(await mailsTo(who, 'factor-changed')).toHaveLength(3)
    await account(who, 'DELETE', '/totp')
    await account(who, 'DELETE', '/totp')
    const mails = await mailsTo(who, 'factor-changed')
    expect(mails).toHaveLength(4)
    for (const { toEmail, params } of mails) expect([toEmail, params]).toEqual([who.email, { at: now().toISOString() }])
    const { items } = (await call('GET', `/api/v1/t/${who.slug}/audit?limit=100`, { as: who })).json as { items: { action: string }[] }
    expect(items.filter(({ action }) => action === 'account.change-factors')).toHaveLength(4)
  })
})

describe('step-up', () => {
  test('every change of factors asks for a proof of the last ten minutes; the code gives one under a new token', async () => {
    const { who, secret } = await enrolTotp(app, await aMember())
    const { json: started } = await account(who, 'POST', '/totp', {})
    pass(9)
    expect((await account(who, 'POST', '/recovery-codes', {})).status, 'nine minutes').toBe(200)
    pass(2)
    for (const change of [
      () => account(who, 'POST', '/totp', {}),
      () => account(who, 'POST', '/totp/confirmation', { enrolment: started.enrolment, code: totpCode(started.secret, now()) }),
      () => account(who, 'POST', '/passkeys/challenge', {}),
      () => account(who, 'POST', '/recovery-codes', {}),
      () => account(who, 'DELETE', '/totp'),
    ])
      expect(await change()).toMatchObject({ ...needsStepUp, json: { detail: { factors: ['totp'] } } })
    const done = await stepUp(who, { by: 'totp', code: totpCode(secret, now()) })
    expect(done.json).toEqual({ proven: true })
    expect(tokenOf(done)).not.toBe('')
    expect((await call('GET', '/api/v1/me', { as: who })).status, 'the old token').toBe(401)
    expect((await account(after(who, done), 'POST', '/recovery-codes', {})).status).toBe(200)
  })

  test('the session keeps its end and its place in the list: proving oneself does not prolong it', async () => {
    const who = await aMember()
    const row = () =>
      database.lookUp((db) =>
        db
          .select({ handle: session.handle, endsAt: session.endsAt, createdAt: session.createdAt })
          .from(session)
          .where(eq(session.personId, who.id))
          .orderBy(session.handle),
      )
    const before = await row()
    pass(20)
    expect((await stepUp(who, { by: 'password', password })).status).toBe(200)
    expect(await row()).toEqual(before)
  })

  test('by the password only for whoever has no second factor, and only by theirs', async () => {
    const who = await aMember()
    pass(11)
    expect(await account(who, 'POST', '/totp', {})).toMatchObject(needsStepUp)
    expect(await stepUp(who, { by: 'password', password: 'sai' })).toMatchObject({ status: 401, json: { code: 'wrong-credentials' } })
    const proven = after(who, await stepUp(who, { by: 'password', password }))
    const { who: enrolled } = await enrolTotp(app, proven)
    expect(await stepUp(enrolled, { by: 'password', password })).toMatchObject({ status: 401, json: { code: 'second-factor-required' } })
  })

  test('by a passkey of one’s own, with a challenge for that', async () => {
    const [{ who, key }, other] = [await enrolPasskey(app, await aMember()), await enrolPasskey(app, await aMember())]
    pass(11)
    const ask = async (purpose: 'sign-in' | 'step-up') => (await call('POST', '/api/v1/session/passkey/challenge', { as: who, body: { for: purpose } })).json
    const forSignIn = await ask('sign-in')
    expect((await stepUp(who, { by: 'passkey', challengeId: forSignIn.challengeId, assertion: key.assert(forSignIn.challenge) })).status).toBe(422)
    const forOther = await ask('step-up')
    expect((await stepUp(who, { by: 'passkey', challengeId: forOther.challengeId, assertion: other.key.assert(forOther.challenge) })).status).toBe(422)
    const own = await ask('step-up')
    expect((await stepUp(who, { by: 'passkey', challengeId: own.challengeId, assertion: key.assert(own.challenge) })).status).toBe(200)
  })

  test('a code is used up by it as by signing in (SEC-09), and a token is exchanged once', async () => {
    const { who, secret } = await enrolTotp(app, await aMember())
    pass(11)
    const code = totpCode(secret, now())
    const answers = await Promise.all(Array.from({ length: 5 }, () => stepUp(who, { by: 'totp', code })))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    const planner = await aMember()
    const exchanged = await Promise.all(Array.from({ length: 4 }, () => stepUp(planner, { by: 'password', password })))
    expect(exchanged.map(({ status }) => status).toSorted()).toEqual([200, 401, 401, 401])
  })

  test('publishing asks for it, and goes on after it; accounts of the demonstration are spared', async () => {
    const { who, secret } = await enrolTotp(app, await aMember(['leader']))
    const publish = (as: Member) =>
      call('POST', `/api/v1/t/${as.slug}/plans/00000000-0000-7000-8000-000000000000/publications`, { as, body: { sha256: 'a'.repeat(64), reason: null } })
    expect((await publish(who)).json.code, '(control) just proven').toBe('not-found')
    pass(11)
    expect(await publish(who)).toMatchObject(needsStepUp)
    expect((await publish(after(who, await stepUp(who, { by: 'totp', code: totpCode(secret, now()) })))).json.code).toBe('not-found')

    const spared = await aMemberWithPassword(database, ['leader'])
    await spareFactor(database, spared)
    const demo = await signedInAnew(call, spared)
    pass(20)
    expect((await publish(demo)).json.code).toBe('not-found')
    await enrolTotp(app, await signedInAnew(call, spared))
    expect(await publish(demo), 'until they set one up').toMatchObject(needsStepUp)
  })
})
