import { keepTotp, newTotpSecret, stepOfCode, totpUri } from '@trongtam/auth'
import { Refusal } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { changeFactors, type FactorsChanged, mayChangeFactors } from './change-factors.ts'

const contextOf = (personId: string) => `totp-enrolment:${personId}`

/** A new secret. Nothing is kept of it: it comes back sealed with the code that confirms it, and the app there is goes on until then. */
export function startTotp(c: Context<ApiEnv>) {
  const { settings, signedIn } = c.var
  mayChangeFactors(c)
  const secret = newTotpSecret()
  return { secret, uri: totpUri(secret, signedIn.email), enrolment: settings.sealer.seal(secret, contextOf(signedIn.personId)) }
}

/** Sets up the app whose code this is, in place of one before; the code's step is used up. Refuses 'wrong-code'. */
export function confirmTotp(c: Context<ApiEnv>, { enrolment, code }: { readonly enrolment: string; readonly code: string }): Promise<FactorsChanged> {
  const { settings, signedIn } = c.var
  const { personId } = signedIn
  const now = settings.now()
  const secret = settings.sealer.open(enrolment, contextOf(personId))
  const step = secret === null ? null : stepOfCode(secret, code, now)
  if (secret === null || step === null) throw new Refusal('wrong-code')
  return changeFactors(c, (db) => keepTotp(db, settings.sealer, { personId, secret, step, now }))
}
