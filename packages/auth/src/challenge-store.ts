import { randomBytes } from 'node:crypto'
import { newId, type PlatformDb } from '@trongtam/db'
import { challenge } from '@trongtam/db/tables'
import { type PersonId, Refusal } from '@trongtam/domain'
import { and, eq, gt } from 'drizzle-orm'

const minutes = 5

export type ChallengePurpose = (typeof challenge.$inferSelect)['purpose']

export interface Challenge {
  readonly id: string
  /** 256 random bits in base64url, as the passkey signs them. */
  readonly challenge: string
}

/** Something for a passkey to sign within five minutes, once; for one person, or for whoever answers where it is null. */
export async function newChallenge(db: PlatformDb, asked: { personId: PersonId | null; purpose: ChallengePurpose }, now: Date): Promise<Challenge> {
  const made = { id: newId(), challenge: randomBytes(32).toString('base64url') }
  await db.insert(challenge).values({ ...made, ...asked, expiresAt: new Date(now.getTime() + minutes * 60_000) })
  return made
}

/** Takes a challenge for good, whatever becomes of it; refuses 'passkey-refused' for one taken, expired or of another purpose. */
export async function takeChallenge(
  db: PlatformDb,
  asked: { id: string; purpose: ChallengePurpose },
  now: Date,
): Promise<{ challenge: string; personId: PersonId | null }> {
  const [taken] = await db
    .delete(challenge)
    .where(and(eq(challenge.id, asked.id), eq(challenge.purpose, asked.purpose), gt(challenge.expiresAt, now)))
    .returning({ challenge: challenge.challenge, personId: challenge.personId })
  if (!taken) throw new Refusal('passkey-refused')
  return { challenge: taken.challenge, personId: taken.personId as PersonId | null }
}
