import { endAllSessions, hashPassword, lockAccount, storePasswordHash, takeTicket, voidOwnTickets } from '@trongtam/auth'
import { Refusal } from '@trongtam/domain'
import { queueMail } from '@trongtam/mail'
import { recordAuditOfMember } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { inPlatform } from '#http/platform-session.ts'
import { mustBeStrong } from './must-be-strong.ts'

/**
 * Sets a password by the link that was mailed. Ends every session, signs nobody in, and leaves the second factor to be
 * asked for as ever (SEC-08). Refuses 'ticket-invalid', and 'password-weak' with the fault: then the link still works.
 */
export function resetPassword(c: Context<ApiEnv>, { token, password }: { readonly token: string; readonly password: string }): Promise<{ changed: true }> {
  const { settings } = c.var
  return inPlatform(c, async (db) => {
    const now = settings.now()
    const { personId } = await takeTicket(db, { purpose: 'password-reset', token }, now)
    const account = await lockAccount(db, personId).catch(invalidForNobody)
    await mustBeStrong(db, account, password)
    // Only who holds a living link comes this far, so the connection is not held for strangers.
    await storePasswordHash(db, personId, await hashPassword(password))
    await endAllSessions(db, personId)
    await voidOwnTickets(db, personId, now)
    await queueMail(db, { kind: 'password-changed', to: account, params: {}, ticket: null })
    await recordAuditOfMember(db, { personId, now }, { action: 'account.reset-password', entity: 'person', entityId: personId, before: null, after: null })
    return { changed: true }
  })
}

function invalidForNobody(error: unknown): never {
  throw error instanceof Refusal ? new Refusal('ticket-invalid') : error
}
