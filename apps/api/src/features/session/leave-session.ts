import { endSession } from '@trongtam/auth'
import { recordAuditOfMember } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { sessionOrNone } from '#http/session-or-none.ts'
import { takeTokenBack, tokenOf } from '#http/session-cookie.ts'

/** Ends the session of this browser, if it has one; each of the person's tenants keeps that they left. */
export async function leaveSession(c: Context<ApiEnv>): Promise<void> {
  const { database, now } = c.var.settings
  const [token, session] = [tokenOf(c), await sessionOrNone(c)]
  if (session) c.set('signedIn', session)
  if (token)
    await database.inPlatform(async (db) => {
      await endSession(db, token)
      if (!session || session.awaiting) return
      const left = { action: 'session.sign-out', entity: 'session', entityId: null, before: null, after: null } as const
      await recordAuditOfMember(db, { personId: session.personId, now: now() }, left)
    })
  takeTokenBack(c)
}
