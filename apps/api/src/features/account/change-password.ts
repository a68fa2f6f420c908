import { checkCredentials, endOtherSessions, hashPassword, lockAccount, renewToken, storePasswordHash, voidOwnTickets } from '@trongtam/auth'
import { Refusal } from '@trongtam/domain'
import { queueMail } from '@trongtam/mail'
import { recordAuditOfMember } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { giveToken, tokenOf } from '#http/session-cookie.ts'
import { mustBeStrong } from './must-be-strong.ts'

interface Passwords {
  readonly oldPassword: string
  readonly newPassword: string
}

/**
 * Changes a password by the old one, which is guessed no faster than at the door (SEC-11). Ends the other sessions; this
 * one goes on under a new token (SEC-01). Refuses 'wrong-credentials', and 'password-weak' with the fault.
 */
export async function changePassword(c: Context<ApiEnv>, { oldPassword, newPassword }: Passwords): Promise<{ changed: true }> {
  const { settings, signedIn, network } = c.var
  const { personId, email } = signedIn
  const [database, now] = [settings.database, settings.now()]
  await checkCredentials(database, { email, password: oldPassword, network })
  await database.lookUp((db) => mustBeStrong(db, signedIn, newPassword))
  const passwordHash = await hashPassword(newPassword)
  const token = await database.inPlatform(async (db) => {
    const account = await lockAccount(db, personId)
    await storePasswordHash(db, personId, passwordHash)
    const renewed = await renewToken(db, { personId, token: tokenOf(c) ?? '' })
    if (!renewed) throw new Refusal('not-signed-in')
    await endOtherSessions(db, { personId, token: renewed })
    await voidOwnTickets(db, personId, now)
    await queueMail(db, { kind: 'password-changed', to: account, params: {}, ticket: null })
    await recordAuditOfMember(db, { personId, now }, { action: 'account.change-password', entity: 'person', entityId: personId, before: null, after: null })
    return renewed
  })
  giveToken(c, token, signedIn.remember ? signedIn.endsAt : null)
  return { changed: true }
}
