import type { RelyingParty } from '@trongtam/auth'
import { Refusal } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from './api.ts'

/**
 * Whom passkeys are for: the public address of this server; without one, the address asked on this very machine. Refuses
 * 'passkey-refused' anywhere else: what a request says of its host is no ground to bind a key to.
 */
export function relyingParty(c: Context<ApiEnv>): RelyingParty {
  const { publicUrl } = c.var.settings
  const { hostname, origin } = new URL(publicUrl ?? c.req.url)
  if (!publicUrl && hostname !== 'localhost') throw new Refusal('passkey-refused')
  return { id: hostname, origin }
}
