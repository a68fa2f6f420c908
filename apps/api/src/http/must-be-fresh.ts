import { isFresh } from '@trongtam/auth'
import { Refusal } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from './api.ts'

/** Refuses 'step-up-required', with what the person can prove themselves by, unless the last proof is fresh. */
export function mustBeFresh(c: Context<ApiEnv>): void {
  const { signedIn, settings } = c.var
  if (!isFresh(signedIn, settings.now())) throw new Refusal('step-up-required', { factors: signedIn.factors })
}
