import { findSession, type SignedIn } from '@trongtam/auth'
import type { Context } from 'hono'
import type { ApiEnv } from './api.ts'
import { tokenOf } from './session-cookie.ts'

/** Whose session the request carries, also one that still awaits something; null without a live one. */
export async function sessionOrNone(c: Context<ApiEnv>): Promise<SignedIn | null> {
  const { database, now } = c.var.settings
  const token = tokenOf(c)
  return token ? findSession(database, token, null, now()) : null
}
