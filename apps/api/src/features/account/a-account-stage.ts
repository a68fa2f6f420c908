import { hashPassword } from '@trongtam/auth'
import { type Database, newId } from '@trongtam/db'
import { mailedToken } from '@trongtam/mail/testing'
import { aNetwork, aPerson, aSoftwarePasskey, givePasswordHash, join, type TestTenant } from '@trongtam/testing'
import type { TestApp } from '../../test-app.ts'

export interface AccountStage {
  readonly password: string
  /** Links mailed to a member of the province, each good for once. */
  readonly resetLink: string
  readonly emailLink: string
  /** A session of the founder's that nobody uses. */
  readonly sessionId: string
  /** What the ways in and the operations upon one's own account are asked with. */
  readonly bodies: Readonly<Record<string, unknown>>
}

const password = 'một mật khẩu đủ dài 6144'

/** For tests: what the operations upon one's own account find to work on. */
export async function anAccountStage(database: Database, call: TestApp, province: TestTenant): Promise<AccountStage> {
  const who = await aPerson(database)
  await join(database, who, province, [])
  for (const each of [who, province.founder]) await givePasswordHash(database, each, await hashPassword(password))
  const email = `moi-${who.email}`
  const from = aNetwork()
  await call('POST', '/api/v1/password-reset', { from, body: { email: who.email } })
  await call('POST', '/api/v1/account/email', { as: who, from, body: { email } })
  await call('POST', '/api/v1/session', { from, body: { email: who.email, password } })
  const sessions = await call('GET', '/api/v1/account/sessions', { as: who })
  const links = {
    resetLink: (await mailedToken(database, who.email, 'password-reset')) ?? '',
    emailLink: (await mailedToken(database, email, 'email-change')) ?? '',
  }
  return { password, ...links, sessionId: sessions.json.items[0].id, bodies: bodiesOf(province, links) }
}

function bodiesOf({ founder }: TestTenant, { resetLink, emailLink }: Pick<AccountStage, 'resetLink' | 'emailLink'>): AccountStage['bodies'] {
  return {
    signIn: { email: founder.email, password: 'không phải mật khẩu này', remember: false },
    proveSecondFactor: { by: 'recovery-code', code: 'ABCD-EFGH-JKMN-PQRS' },
    askPasskey: { for: 'sign-in' },
    signInByPasskey: { challengeId: newId(), assertion: aSoftwarePasskey().assert('khong-hoi'), remember: false },
    stepUp: { by: 'totp', code: '000000' },
    startTotp: {},
    confirmTotp: { enrolment: 'v1.khong-phai', code: '000000' },
    askNewPasskey: {},
    exportOwnData: {},
    eraseAccount: {},
    askPasswordReset: { email: founder.email },
    resetPassword: { token: resetLink, password: 'ba con vịt bơi qua sông' },
    changePassword: { oldPassword: 'không phải mật khẩu này', newPassword: 'ba con vịt bơi qua sông' },
    correctName: { name: founder.name },
    askEmailChange: { email: `${newId()}@example.test` },
    confirmEmailChange: { token: emailLink },
    addPasskey: { challengeId: newId(), name: 'Máy ở cơ quan', transports: ['internal'], passkey: aSoftwarePasskey().register('khong-hoi') },
    renamePasskey: { name: 'Máy ở nhà' },
    renewRecoveryCodes: {},
  }
}
