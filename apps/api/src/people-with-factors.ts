import type { Database } from '@trongtam/db'
import { passkey } from '@trongtam/db/tables'
import type { Role } from '@trongtam/domain'
import { aNetwork, aProvince, aSoftwarePasskey, type SoftwarePasskey, type TestPerson, totpCode } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { afterAll, vi } from 'vitest'
import { givePassword } from './every-operation.ts'
import { openTestApp, type TestAnswer, type TestApp } from './test-app.ts'

export const password = 'đàn bò gặm cỏ ven đê'

/** A server whose clock stands until it is told to go on: codes and sessions are as old as a test says. */
export function openClockedApp(database: Database) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  afterAll(() => void vi.useRealTimers())
  return { call: openTestApp(database), now: () => new Date(), pass: (minutes: number) => void vi.setSystemTime(Date.now() + minutes * 60_000) }
}
export type ClockedApp = ReturnType<typeof openClockedApp>

export interface Member extends TestPerson {
  readonly slug: string
}

/** Somebody with a password and without any second factor, also where a role asks for one. */
export async function aMemberWithPassword(database: Database, roles: readonly Role[] = ['planner']): Promise<Member> {
  const { founder, slug } = await aProvince(database, roles)
  await givePassword(database, founder, password)
  await database.inPlatform((db) => db.delete(passkey).where(eq(passkey.personId, founder.id)))
  return { ...founder, slug }
}

export const tokenOf = ({ headers }: TestAnswer): string => /trongtam=([^;]*)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? ''

/** The person under the token an answer gave; as before where it gave none. */
export function after<Person extends TestPerson>(who: Person, answer: TestAnswer): Person {
  return { ...who, token: tokenOf(answer) || who.token }
}

export function signIn(call: TestApp, { email }: TestPerson, more: { from?: string; remember?: boolean; given?: string } = {}): Promise<TestAnswer> {
  const { from = aNetwork(), remember = false, given = password } = more
  return call('POST', '/api/v1/session', { from, body: { email, password: given, remember } })
}

export async function signedInAnew<Person extends TestPerson>(call: TestApp, who: Person): Promise<Person> {
  return after(who, await signIn(call, who))
}

export interface EnrolledTotp<Person extends TestPerson> {
  readonly who: Person
  readonly secret: string
  readonly recoveryCodes: readonly string[]
}

/** Sets up an authenticator app through the API; in a session that waited for it, `who` is signed in afterwards. */
export async function enrolTotp<Person extends TestPerson>({ call, now }: ClockedApp, who: Person): Promise<EnrolledTotp<Person>> {
  const started = await call('POST', '/api/v1/account/second-factor/totp', { as: who, body: {} })
  const { secret, enrolment } = started.json
  const done = await call('POST', '/api/v1/account/second-factor/totp/confirmation', { as: who, body: { enrolment, code: totpCode(secret, now()) } })
  if (done.status !== 200) throw new Error(done.text)
  return { who: after(who, done), secret, recoveryCodes: done.json.recoveryCodes ?? [] }
}

export async function enrolPasskey<Person extends TestPerson>({ call }: ClockedApp, who: Person): Promise<{ who: Person; key: SoftwarePasskey }> {
  const key = aSoftwarePasskey()
  const { json: asked } = await call('POST', '/api/v1/account/second-factor/passkeys/challenge', { as: who, body: {} })
  const body = { challengeId: asked.challengeId, name: 'Máy thử', transports: ['internal'], passkey: key.register(asked.challenge) }
  const done = await call('POST', '/api/v1/account/second-factor/passkeys', { as: who, body })
  if (done.status !== 200) throw new Error(done.text)
  return { who: after(who, done), key }
}

/** Somebody with an authenticator app, signed in by the password alone: the second step is awaited. */
export async function aMemberAtSecondStep(app: ClockedApp, database: Database, roles: readonly Role[] = ['planner']): Promise<EnrolledTotp<Member>> {
  const { who, ...enrolled } = await enrolTotp(app, await signedInAnew(app.call, await aMemberWithPassword(database, roles)))
  app.pass(1)
  return { who: await signedInAnew(app.call, who), ...enrolled }
}
