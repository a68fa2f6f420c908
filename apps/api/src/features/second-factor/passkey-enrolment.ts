import { addPasskey as keepPasskey, listPasskeys, newChallenge, type NewPasskey, passkeyAlgorithms, takeChallenge, verifyNewPasskey } from '@trongtam/auth'
import { Refusal } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { relyingParty } from '#http/relying-party.ts'
import { changeFactors, type FactorsChanged, mayChangeFactors } from './change-factors.ts'

export interface AddedPasskey {
  readonly challengeId: string
  readonly name: string
  readonly transports: readonly string[]
  readonly passkey: NewPasskey
}

/** What a new passkey has to sign, and what the authenticator shows of the account. */
export function askNewPasskey(c: Context<ApiEnv>) {
  const { settings, signedIn } = c.var
  const { personId, email, name } = signedIn
  mayChangeFactors(c)
  const { id } = relyingParty(c)
  return settings.database.inPlatform(async (db) => {
    const { id: challengeId, challenge } = await newChallenge(db, { personId, purpose: 'enrol' }, settings.now())
    const existing = (await listPasskeys(db, personId)).map((each) => ({ credential: each.id, transports: each.transports }))
    const userHandle = Buffer.from(personId, 'utf8').toString('base64url')
    return {
      challengeId,
      challenge,
      relyingParty: id,
      relyingPartyName: 'Trọng Tâm',
      userHandle,
      userName: email,
      displayName: name,
      algorithms: [...passkeyAlgorithms],
      existing,
    }
  })
}

/** Registers a passkey that signed its owner's challenge for this origin; the challenge is gone whatever comes of it. */
export async function addPasskey(c: Context<ApiEnv>, { challengeId, name, transports, passkey }: AddedPasskey): Promise<FactorsChanged> {
  const { settings, signedIn } = c.var
  const { personId } = signedIn
  const now = settings.now()
  const party = relyingParty(c)
  const asked = await settings.database.inPlatform((db) => takeChallenge(db, { id: challengeId, purpose: 'enrol' }, now))
  if (asked.personId !== personId) throw new Refusal('passkey-refused')
  const known = await verifyNewPasskey(party, asked.challenge, passkey)
  return changeFactors(c, (db) => keepPasskey(db, personId, known, { name, transports, now }))
}
