import { mail, passkey, session } from '@trongtam/db/tables'
import { needsSecondFactor, roles } from '@trongtam/domain'
import { aPasskeyOf, aProvince, join, openTestDatabase, spareFactor, totpCode } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { aStage } from '../../every-operation.ts'
import {
  after,
  aMemberAtSecondStep,
  aMemberWithPassword,
  enrolTotp,
  type Member,
  openClockedApp,
  signedInAnew,
  signIn,
  tokenOf,
} from '../../people-with-factors.ts'

const database = openTestDatabase()
const app = openClockedApp(database)
const { call, now, pass } = app

const me = (who: Member) => call('GET', '/api/v1/me', { as: who })
const plans = (who: Member) => call('GET', `/api/v1/t/${who.slug}/plans`, { as: who })
const prove = (who: Member, code: string) => call('POST', '/api/v1/session/second-factor', { as: who, body: { by: 'totp', code } })
const recover = (who: Member, code: string) => call('POST', '/api/v1/session/second-factor', { as: who, body: { by: 'recovery-code', code } })

describe('SEC-08 a role that asks for a second factor opens nothing without one', () => {
  test.each(roles.filter((role) => needsSecondFactor([role])))('%s: before it is set up, and everything after', async (role) => {
    const who = await aMemberWithPassword(database, [role])
    const answer = await signIn(call, who)
    expect(answer.json).toEqual({ awaiting: 'enrolment', factors: [], me: null })
    expect(answer.text).not.toContain(who.slug)
    const waiting = after(who, answer)
    for (const refused of [await me(waiting), await plans(waiting)]) expect(refused).toMatchObject({ status: 403, json: { code: 'enrolment-required' } })
    const { who: enrolled } = await enrolTotp(app, waiting)
    expect(enrolled.token).not.toBe(waiting.token)
    expect((await me(enrolled)).status).toBe(200)
    expect((await me(waiting)).status).toBe(401)
  })

  test.each(roles.filter((role) => !needsSecondFactor([role])))('%s may do without, and still set one up', async (role) => {
    const who = await aMemberWithPassword(database, [role])
    const answer = await signIn(call, who)
    expect(answer.json).toMatchObject({ awaiting: null, factors: [], me: { memberships: [{ slug: who.slug }] } })
    expect((await plans(after(who, answer))).status).toBe(200)
    await enrolTotp(app, after(who, answer))
    expect((await signIn(call, who)).json).toEqual({ awaiting: 'second-factor', factors: ['totp'], me: null })
  })

  test('accounts of the demonstration are spared, and asked once they have set one up', async () => {
    const who = await aMemberWithPassword(database, ['leader'])
    await spareFactor(database, who)
    expect((await signIn(call, who)).json).toMatchObject({ awaiting: null, me: { person: { email: who.email } } })
    await enrolTotp(app, await signedInAnew(call, who))
    expect((await signIn(call, who)).json).toMatchObject({ awaiting: 'second-factor' })
  })

  test('who comes to such a role while signed in sets one up at the next request, in any tenant that asks', async () => {
    const who = await signedInAnew(call, await aMemberWithPassword(database, ['planner']))
    const elsewhere = await aProvince(database, ['leader'])
    expect((await plans(who)).status).toBe(200)
    await join(database, who, elsewhere, ['leader'])
    await withoutFactor(who)
    const there = await call('GET', `/api/v1/t/${elsewhere.slug}/plans`, { as: who })
    for (const refused of [await me(who), there]) expect(refused).toMatchObject({ status: 403, json: { code: 'enrolment-required' } })
    await enrolTotp(app, who)
    expect([(await me(who)).status, (await call('GET', `/api/v1/t/${elsewhere.slug}/plans`, { as: who })).status]).toEqual([200, 200])
  })
})

describe('SEC-08 a session that waits opens no other operation', () => {
  const ofSession = ['signIn', 'signOut', 'proveSecondFactor', 'askPasskey', 'signInByPasskey', 'stepUp']
  const ofApp = ['getSecondFactor', 'startTotp', 'confirmTotp', 'removeTotp', 'renewRecoveryCodes']
  const ofPasskeys = ['askNewPasskey', 'addPasskey', 'renamePasskey', 'removePasskey']
  const whileAwaiting = { 'second-factor': ofSession, enrolment: [...ofSession, ...ofApp, ...ofPasskeys] }

  test.each(['second-factor', 'enrolment'] as const)('%s', async (awaiting) => {
    const stage = await aStage(database)
    const strangersToo = stage.calls.filter(({ forStrangers }) => forStrangers).map(({ id }) => id)
    const open: readonly string[] = [...whileAwaiting[awaiting], ...strangersToo]
    const setAwaiting = (value: typeof awaiting | null) =>
      database.inPlatform(async (db) => {
        for (const { founder } of [stage.province, stage.ministry]) await db.update(session).set({ awaiting: value }).where(eq(session.personId, founder.id))
      })
    const asOf = (tenant: string | null) => (tenant === 'ministry' ? stage.ministry.founder : stage.province.founder)
    const code = awaiting === 'second-factor' ? 'second-factor-required' : 'enrolment-required'
    const shut = stage.calls.filter(({ id }) => !open.includes(id))
    expect(shut.length).toBeGreaterThan(20)
    for (const { id, method, path, tenant, body, headers = {} } of shut) {
      await setAwaiting(awaiting)
      const refused = await call(method, path, { as: asOf(tenant), body, headers })
      expect([id, refused.status, refused.json?.code], refused.text).toEqual([id, awaiting === 'second-factor' ? 401 : 403, code])
      await setAwaiting(null)
      const passed = await call(method, path, { as: asOf(tenant), body, headers })
      expect([id, passed.json?.code], '(control) the same session that waits for nothing').not.toEqual([id, code])
    }
  })

  test('it lasts ten minutes, however busy', async () => {
    const { who, secret } = await aMemberAtSecondStep(app, database)
    for (const minutes of [4, 5]) {
      pass(minutes)
      expect((await prove(who, '000000')).json.code).toBe('wrong-code')
    }
    const again = await signedInAnew(call, who)
    pass(2)
    expect((await prove(who, totpCode(secret, now()))).status).toBe(401)
    expect((await prove(again, totpCode(secret, now()))).status).toBe(200)
  })

  test('without the factor it cannot make one: the operations of setting up are shut to it', async () => {
    const { who } = await aMemberAtSecondStep(app, database)
    for (const path of ['totp', 'passkeys/challenge', 'recovery-codes'])
      expect(await call('POST', `/api/v1/account/second-factor/${path}`, { as: who, body: {} })).toMatchObject({
        status: 401,
        json: { code: 'second-factor-required' },
      })
  })

  test('one that waits to set up is refused where the person has set one up since, in another window', async () => {
    const who = await aMemberWithPassword(database, ['leader'])
    const [first, second] = [await signedInAnew(call, who), await signedInAnew(call, who)]
    await enrolTotp(app, first)
    await expect(enrolTotp(app, second)).rejects.toThrow('second-factor-required')
  })
})

describe('SEC-01 a new token at each rise of rights', () => {
  test('password, then code: two tokens, the first dead', async () => {
    const { who, secret } = await aMemberAtSecondStep(app, database)
    const done = await prove(who, totpCode(secret, now()))
    expect(done.json).toMatchObject({ awaiting: null, me: { memberships: [{ slug: who.slug }] } })
    expect(tokenOf(done)).not.toBe(who.token)
    expect(await me(who)).toMatchObject({ status: 401, json: { code: 'not-signed-in' } })
    expect((await me(after(who, done))).status).toBe(200)
  })

  test('what was asked to be remembered at the first step is kept at the second', async () => {
    const { who, secret } = await aMemberAtSecondStep(app, database)
    const kept = async (remember: boolean) => {
      pass(1)
      const first = await signIn(call, who, { remember })
      expect(first.headers.get('set-cookie')).not.toMatch(/Expires/)
      return (await prove(after(who, first), totpCode(secret, now()))).headers.get('set-cookie')
    }
    expect(await kept(true)).toMatch(/Expires/)
    expect(await kept(false)).not.toMatch(/Expires/)
  })
})

describe('SEC-12 a wrong password does not tell whether there is a second factor', () => {
  test('answers with and without one are alike', async () => {
    const [{ who: withOne }, without] = [await aMemberAtSecondStep(app, database), await aMemberWithPassword(database)]
    const answers = [await signIn(call, withOne, { given: 'sai' }), await signIn(call, without, { given: 'sai' })]
    const alike = answers.map(({ status, headers, json }) => ({ status, headers: [...headers.keys()], json: { ...json, requestId: '' } }))
    expect(alike[0]).toEqual(alike[1])
    expect(alike[0]).toMatchObject({ status: 401, json: { code: 'wrong-credentials' } })
    expect((await signIn(call, withOne)).json, '(control) the right one does').toMatchObject({ factors: ['totp'] })
  })

  test('a challenge for strangers names no passkey', async () => {
    await aPasskeyOf(database, await aMemberWithPassword(database))
    const { json } = await call('POST', '/api/v1/session/passkey/challenge', { body: { for: 'sign-in' } })
    expect(json).toEqual({ challengeId: expect.any(String), challenge: expect.stringMatching(/^[\w-]{43}$/), relyingParty: 'localhost', passkeys: [] })
  })
})

describe('SEC-08 recovery codes', () => {
  test('ten, each once, however typed; a mail tells how many are left', async () => {
    const { who, recoveryCodes } = await aMemberAtSecondStep(app, database)
    expect(recoveryCodes).toHaveLength(10)
    for (const code of recoveryCodes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    const [first = '', second = ''] = recoveryCodes
    expect((await recover(who, first)).json).toMatchObject({ awaiting: null })
    const again = await signedInAnew(call, who)
    expect(await recover(again, first)).toMatchObject({ status: 422, json: { code: 'wrong-code' } })
    expect((await recover(again, second.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'))).status).toBe(200)
    const mails = await database.lookUp((db) =>
      db
        .select({ params: mail.params })
        .from(mail)
        .where(and(eq(mail.personId, who.id), eq(mail.kind, 'recovery-code-used')))
        .orderBy(mail.createdAt),
    )
    expect(mails.map(({ params }) => params)).toEqual([{ left: '9' }, { left: '8' }])
  })

  test('one code sent five times at once opens one session', async () => {
    const { who, recoveryCodes } = await aMemberAtSecondStep(app, database)
    const sessions = await Promise.all(Array.from({ length: 5 }, () => signedInAnew(call, who)))
    const answers = await Promise.all(sessions.map((each) => recover(each, recoveryCodes[0] ?? '')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('are nobody else’s', async () => {
    const [{ recoveryCodes }, { who }] = [await aMemberAtSecondStep(app, database), await aMemberAtSecondStep(app, database)]
    expect((await recover(who, recoveryCodes[0] ?? '')).json.code).toBe('wrong-code')
  })
})

async function withoutFactor(who: Member): Promise<void> {
  await database.inPlatform((db) => db.delete(passkey).where(eq(passkey.personId, who.id)))
}
