import { type Assertion, type ChallengePurpose, findPasskey, type Passkey, takeChallenge, verifyAssertion } from '@trongtam/auth'
import { type PersonId, Refusal } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { relyingParty } from '#http/relying-party.ts'

interface Answered {
  readonly challengeId: string
  readonly assertion: Assertion
}

/**
 * The passkey that signed the challenge, and its counter, which the caller still has to take. The challenge is gone
 * afterwards, whatever came of it. Refuses 'passkey-refused' for anybody else's passkey than `personId`'s, where given.
 */
export async function checkAssertion(
  c: Context<ApiEnv>,
  { challengeId, assertion }: Answered,
  { purpose, personId }: { readonly purpose: ChallengePurpose; readonly personId: PersonId | null },
): Promise<{ readonly passkey: Passkey; readonly counter: number }> {
  const { database, now } = c.var.settings
  const party = relyingParty(c)
  const asked = await database.inPlatform((db) => takeChallenge(db, { id: challengeId, purpose }, now()))
  const passkey = await database.lookUp((db) => findPasskey(db, assertion.credential))
  const allowed = [asked.personId, personId].filter((each) => each !== null)
  if (!passkey || allowed.some((each) => each !== passkey.personId)) throw new Refusal('passkey-refused')
  return { passkey, counter: await verifyAssertion(party, asked.challenge, passkey, assertion) }
}
