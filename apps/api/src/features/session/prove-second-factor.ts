import { guessFactor, lockPerson, useRecoveryCode, useTotp } from '@trongtam/auth'
import type { CodeProof } from '@trongtam/contracts'
import type { PlatformDb } from '@trongtam/db'
import { Refusal } from '@trongtam/domain'
import { queueMail } from '@trongtam/mail'
import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { completeSignIn } from './complete-sign-in.ts'

/**
 * The second step of signing in by a code. Guesses are counted before they are looked at (SEC-11); the code is used up in
 * the transaction of the new session (SEC-09). Refuses 'not-found' where no second step is awaited.
 */
export function proveSecondFactor(c: Context<ApiEnv>, proof: z.infer<typeof CodeProof>) {
  const { settings, signedIn, network } = c.var
  const { personId, remember, awaiting } = signedIn
  if (awaiting !== 'second-factor') throw new Refusal('not-found')
  const useUp = (db: PlatformDb) =>
    proof.by === 'totp'
      ? useTotp(db, settings.sealer, { personId, code: proof.code, now: settings.now() })
      : recoverBy(db, { personId, code: proof.code, now: settings.now() })
  return guessFactor(settings.database, { personId, network }, () => completeSignIn(c, { personId, proof: 'password+factor', remember, useUp }))
}

/** Uses a recovery code up, and tells its owner by mail how many are left. */
async function recoverBy(db: PlatformDb, used: Parameters<typeof useRecoveryCode>[1]): Promise<void> {
  const holder = await lockPerson(db, used.personId)
  const left = await useRecoveryCode(db, used)
  await queueMail(db, { kind: 'recovery-code-used', to: holder, params: { left: String(left) }, ticket: null })
}
