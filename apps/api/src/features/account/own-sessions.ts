import { describeUserAgent, endOtherSessions, endOwnSession, listOwnSessions, shortNetwork } from '@trongtam/auth'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { pageOf, readCursor } from '#http/page.ts'
import { tokenOf } from '#http/session-cookie.ts'

/** Where the person is signed in, the newest first (SEC-02). */
export async function describeOwnSessions(c: Context<ApiEnv>, { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined }) {
  const { settings, signedIn } = c.var
  const after = readCursor(cursor, 2) as [string, string] | null
  const asked = { personId: signedIn.personId, token: tokenOf(c) ?? '', limit, after }
  const rows = await settings.database.lookUp((db) => listOwnSessions(db, asked, settings.now()))
  const page = pageOf(rows, limit, ({ createdAt, handle }) => `${createdAt.toISOString()}\u0000${handle}`)
  return {
    ...page,
    items: page.items.map(({ handle, createdAt, lastUsedAt, endsAt, userAgent, network, isThisOne }) => ({
      id: handle,
      ...describeUserAgent(userAgent),
      network: shortNetwork(network),
      since: createdAt.toISOString(),
      lastUsedAt: lastUsedAt.toISOString(),
      endsAt: endsAt.toISOString(),
      isThisOne,
    })),
  }
}

/** Ends one session of the person's own; of anybody else's it ends none, as of one that is nowhere. */
export function endOne(c: Context<ApiEnv>, sessionId: string): Promise<{ ended: number }> {
  return c.var.settings.database.inPlatform(async (db) => ({ ended: await endOwnSession(db, c.var.signedIn.personId, sessionId) }))
}

export function endOthers(c: Context<ApiEnv>): Promise<{ ended: number }> {
  return c.var.settings.database.inPlatform(async (db) => ({
    ended: await endOtherSessions(db, { personId: c.var.signedIn.personId, token: tokenOf(c) ?? '' }),
  }))
}
