import { type Assertion, advanceCounter, challengeLimits, forgetAttempts } from '@trongtam/auth'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { sessionOrNone } from '#http/session-or-none.ts'
import { checkAssertion } from './check-assertion.ts'
import { completeSignIn } from './complete-sign-in.ts'

interface Answered {
  readonly challengeId: string
  readonly assertion: Assertion
  readonly remember: boolean
}

/** Signs in by a passkey: as the second step of whoever gave their password, or as the only one. */
export async function signInByPasskey(c: Context<ApiEnv>, { remember, ...answered }: Answered) {
  const { database, now } = c.var.settings
  const session = await sessionOrNone(c)
  const awaited = session?.awaiting === 'second-factor' ? session : null
  const { passkey, counter } = await checkAssertion(c, answered, { purpose: 'sign-in', personId: awaited?.personId ?? null })
  const state = await completeSignIn(c, {
    personId: passkey.personId,
    proof: 'passkey',
    remember: awaited?.remember ?? remember,
    useUp: (db) => advanceCounter(db, passkey.id, counter, now()),
  })
  if (!awaited) await forgetAttempts(database, challengeLimits(c.var.network), null)
  return state
}
