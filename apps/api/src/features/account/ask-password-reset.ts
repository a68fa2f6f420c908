import { accountOfEmail, countAttempt, mailLimits, settleTicket } from '@trongtam/auth'
import { queueMail } from '@trongtam/mail'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { inPlatform } from '#http/platform-session.ts'

const lastsMs = 3_600_000

/**
 * Mails a link to whoever has this address. Answers alike, by the same statements, whether or not anybody has it and
 * whether or not they are disabled (SEC-12). Refuses 'slow-down' for who asks too often.
 */
export async function askPasswordReset(c: Context<ApiEnv>, email: string): Promise<{ accepted: true }> {
  const { settings, network } = c.var
  await countAttempt(settings.database, mailLimits(email, network), null)
  return inPlatform(c, async (db) => {
    const now = settings.now()
    const account = await accountOfEmail(db, email)
    const personId = account?.personId ?? null
    const purpose = 'password-reset'
    const id = await queueMail(db, {
      kind: purpose,
      to: { email, name: account?.name ?? '', personId },
      params: {},
      ticket: { purpose, tenantId: null, subjectId: null, expiresAt: new Date(now.getTime() + lastsMs) },
    })
    await settleTicket(db, { id, personId, purpose }, now)
    return { accepted: true }
  })
}
