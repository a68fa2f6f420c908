import { advanceCounter, checkCredentials, guessFactor, raiseSession, useTotp } from '@trongtam/auth'
import type { FreshProof } from '@trongtam/contracts'
import type { PlatformDb } from '@trongtam/db'
import { Refusal } from '@trongtam/domain'
import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { giveToken, tokenOf } from '#http/session-cookie.ts'
import { checkAssertion } from './check-assertion.ts'

/**
 * Proves anew who one is; the session goes on under a new token. Refuses 'second-factor-required' where the session awaits
 * its second step, or a password is offered by whoever has a second factor.
 */
export async function stepUp(c: Context<ApiEnv>, proof: z.infer<typeof FreshProof>): Promise<void> {
  const { settings, signedIn, network } = c.var
  const { personId, email, factors, awaiting } = signedIn
  if (awaiting || (proof.by === 'password' && factors.length > 0)) throw new Refusal('second-factor-required', { factors })
  switch (proof.by) {
    case 'totp':
      return guessFactor(settings.database, { personId, network }, () =>
        raise(c, (db) => useTotp(db, settings.sealer, { personId, code: proof.code, now: settings.now() })),
      )
    case 'passkey': {
      const { passkey, counter } = await checkAssertion(c, proof, { purpose: 'step-up', personId })
      return raise(c, (db) => advanceCounter(db, passkey.id, counter, settings.now()))
    }
    case 'password':
      await checkCredentials(settings.database, { email, password: proof.password, network })
      return raise(c)
  }
}

async function raise(c: Context<ApiEnv>, useUp?: (db: PlatformDb) => Promise<void>): Promise<void> {
  const { settings, signedIn } = c.var
  const token = await settings.database.inPlatform(async (db) => {
    await useUp?.(db)
    return raiseSession(db, tokenOf(c) ?? '', settings.now())
  })
  if (!token) throw new Refusal('not-signed-in')
  giveToken(c, token, signedIn.remember ? signedIn.endsAt : null)
}
