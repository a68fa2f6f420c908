import { hashPassword } from '@trongtam/auth'
import type { Database } from '@trongtam/db'
import { mailedToken } from '@trongtam/mail/testing'
import { aNetwork, aPerson, givePasswordHash, join, type TestTenant } from '@trongtam/testing'
import type { TestApp } from '../../test-app.ts'

export interface AccountStage {
  readonly password: string
  /** Links mailed to a member of the province, each good for once. */
  readonly resetLink: string
  readonly emailLink: string
  /** A session of the founder's that nobody uses. */
  readonly sessionId: string
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
  return {
    password,
    resetLink: (await mailedToken(database, who.email, 'password-reset')) ?? '',
    emailLink: (await mailedToken(database, email, 'email-change')) ?? '',
    sessionId: sessions.json.items[0].id,
  }
}
