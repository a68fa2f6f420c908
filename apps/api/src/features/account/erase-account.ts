import { eraseIdentity, lockAccount, tenantsHolding } from '@trongtam/auth'
import { forgetMember } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { mustBeFresh } from '#http/must-be-fresh.ts'
import { takeTokenBack } from '#http/session-cookie.ts'

/**
 * Erases the account of the person signed in (VN-01): out of every tenant, then out of the identities, in one transaction.
 * What they did stays under an id that leads to nobody, so the audit stays whole. Refuses 'step-up-required', and
 * 'last-administrator' while a tenant needs them: then nothing has changed.
 */
export async function eraseAccount(c: Context<ApiEnv>): Promise<{ erased: true }> {
  const { settings, signedIn } = c.var
  mustBeFresh(c)
  const { personId } = signedIn
  await settings.database.inPlatform(async (db) => {
    const now = settings.now()
    const account = await lockAccount(db, personId)
    for (const tenantId of await tenantsHolding(db, account)) await forgetMember(db, { personId, tenantId, now })
    await eraseIdentity(db, account, now)
  })
  takeTokenBack(c)
  c.header('clear-site-data', '"cache", "storage"')
  return { erased: true }
}
