import { countAttempt, lockAccount, mailLimits, settleTicket, storeEmail, takeTicket, voidOwnTickets } from '@trongtam/auth'
import { Refusal } from '@trongtam/domain'
import { queueMail } from '@trongtam/mail'
import { recordAuditOfMember } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { mustBeFresh } from '#http/must-be-fresh.ts'
import { inPlatform } from '#http/platform-session.ts'

const lastsMs = 24 * 3_600_000

/**
 * Mails a link to the new address; until it is opened nothing changes. An address somebody has is answered alike and gets
 * no mail (SEC-12). Refuses 'step-up-required' without a fresh proof: whoever has the address can reset the password.
 */
export async function askEmailChange(c: Context<ApiEnv>, email: string): Promise<{ accepted: true }> {
  const { settings, signedIn, network } = c.var
  mustBeFresh(c)
  await countAttempt(settings.database, mailLimits(signedIn.personId, network), null)
  return inPlatform(c, async (db) => {
    const now = settings.now()
    const { personId, name } = await lockAccount(db, signedIn.personId)
    const purpose = 'email-change'
    const ticket = { purpose, tenantId: null, subjectId: null, expiresAt: new Date(now.getTime() + lastsMs) } as const
    const id = await queueMail(db, { kind: purpose, to: { email, name, personId }, params: {}, ticket })
    await settleTicket(db, { id, personId, purpose }, now)
    return { accepted: true }
  })
}

/**
 * Takes the new address over and tells the old one. Links mailed to the old address lead nowhere afterwards. Refuses
 * 'ticket-invalid', and 'already-exists' where somebody took the address meanwhile.
 */
export function confirmEmailChange(c: Context<ApiEnv>, token: string): Promise<{ changed: true }> {
  const { settings } = c.var
  return inPlatform(c, async (db) => {
    const now = settings.now()
    const { personId, email } = await takeTicket(db, { purpose: 'email-change', token }, now)
    const before = await lockAccount(db, personId).catch(invalidForNobody)
    await storeEmail(db, personId, email)
    await voidOwnTickets(db, personId, now)
    await queueMail(db, { kind: 'email-changed', to: before, params: {}, ticket: null })
    await recordAuditOfMember(db, { personId, now }, { action: 'account.change-email', entity: 'person', entityId: personId, before: null, after: null })
    return { changed: true }
  })
}

function invalidForNobody(error: unknown): never {
  throw error instanceof Refusal ? new Refusal('ticket-invalid') : error
}
