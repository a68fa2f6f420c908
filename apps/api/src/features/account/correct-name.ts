import { lockAccount, storeName } from '@trongtam/auth'
import { recordAuditOfMember } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { inPlatform } from '#http/platform-session.ts'

/** Corrects one's own name, everywhere at once: nothing but the person's row holds it. The audit tells that, not the name. */
export function correctName(c: Context<ApiEnv>, name: string): Promise<{ name: string }> {
  const { settings, signedIn } = c.var
  const { personId } = signedIn
  return inPlatform(c, async (db) => {
    await lockAccount(db, personId)
    await storeName(db, personId, name)
    await recordAuditOfMember(
      db,
      { personId, now: settings.now() },
      { action: 'account.correct-name', entity: 'person', entityId: personId, before: null, after: null },
    )
    return { name }
  })
}
