import { hashPassword } from '@trongtam/auth'
import { aPerson, aSoftwarePasskey, givePasswordHash, join, type SoftwarePasskey, type TestPerson, totpCode } from '@trongtam/testing'
import type { World } from './world.ts'

const password = 'một mật khẩu đủ dài 2048'
const path = '/api/v1/account/second-factor'

/** A member of the first province of their own, without a position, who can sign in. */
export async function aSigner({ database, own }: World): Promise<TestPerson> {
  const who = await aPerson(database)
  await join(database, who, own, [])
  await givePasswordHash(database, who, await hashPassword(password))
  return who
}

export async function withApp(world: World): Promise<{ who: TestPerson; secret: string }> {
  const who = await aSigner(world)
  const { json } = await world.call('POST', `${path}/totp`, { as: who, body: {} })
  await world.call('POST', `${path}/totp/confirmation`, { as: who, body: { enrolment: json.enrolment, code: totpCode(json.secret) } })
  return { who, secret: json.secret }
}

export async function withPasskey(world: World): Promise<{ who: TestPerson; key: SoftwarePasskey }> {
  const [who, key] = [await aSigner(world), aSoftwarePasskey()]
  const { json } = await world.call('POST', `${path}/passkeys/challenge`, { as: who, body: {} })
  const body = { challengeId: json.challengeId, name: 'Máy thử', transports: [], passkey: key.register(json.challenge) }
  await world.call('POST', `${path}/passkeys`, { as: who, body })
  return { who, key }
}

/** Signed in by the password alone, and the code that is still to come. */
export async function atSecondStep(world: World): Promise<{ who: TestPerson; code: string }> {
  const { who, secret } = await withApp(world)
  const { headers } = await world.call('POST', '/api/v1/session', { body: { email: who.email, password, remember: false } })
  const token = /trongtam=([^;]*)/.exec(headers.get('set-cookie') ?? '')?.[1] ?? ''
  return { who: { ...who, token }, code: codeOfNextStep(secret) }
}

/** The step of the confirmation is used up. */
function codeOfNextStep(secret: string): string {
  return totpCode(secret, new Date(Date.now() + 30_000))
}

export async function challengeFor(
  { call }: World,
  who: TestPerson | null,
  purpose: 'sign-in' | 'step-up',
): Promise<{ challengeId: string; challenge: string }> {
  return (await call('POST', '/api/v1/session/passkey/challenge', { as: who, body: { for: purpose } })).json
}

/** A challenge that somebody of another province has to answer. */
export async function foreignChallenge({ call, other }: World): Promise<string> {
  return (await call('POST', `${path}/passkeys/challenge`, { as: other.founder, body: {} })).json.challengeId
}
