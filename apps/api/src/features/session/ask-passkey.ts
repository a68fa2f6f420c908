import { challengeLimits, countAttempt, listPasskeys, newChallenge, type SignedIn } from '@trongtam/auth'
import { Refusal } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { relyingParty } from '#http/relying-party.ts'
import { sessionOrNone } from '#http/session-or-none.ts'

/**
 * A challenge for a passkey. A stranger's names no passkey, so that it tells nothing of any account; whoever has given
 * their password, or is signed in, is asked for one of their own.
 */
export async function askPasskey(c: Context<ApiEnv>, purpose: 'sign-in' | 'step-up') {
  const { database, now } = c.var.settings
  const { id } = relyingParty(c)
  const personId = personAsked(await sessionOrNone(c), purpose)
  if (!personId) await countAttempt(database, challengeLimits(c.var.network), null)
  return database.inPlatform(async (db) => {
    const { id: challengeId, challenge } = await newChallenge(db, { personId, purpose }, now())
    const passkeys = personId ? await listPasskeys(db, personId) : []
    return { challengeId, challenge, relyingParty: id, passkeys: passkeys.map((each) => ({ credential: each.id, transports: each.transports })) }
  })
}

function personAsked(session: SignedIn | null, purpose: 'sign-in' | 'step-up') {
  if (purpose === 'sign-in') return session?.awaiting === 'second-factor' ? session.personId : null
  if (!session) throw new Refusal('not-signed-in')
  if (session.awaiting) throw new Refusal('second-factor-required', { factors: session.factors })
  return session.personId
}
