import type { PlatformDb } from '@trongtam/db'
import { recoveryCode } from '@trongtam/db/tables'
import { type PersonId, Refusal } from '@trongtam/domain'
import { and, count, eq, isNull } from 'drizzle-orm'
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts'

/** Makes a person's recovery codes anew; the old ones are dead. The codes are told this once, the database keeps their hashes. */
export async function renewRecoveryCodes(db: PlatformDb, personId: PersonId, now: Date): Promise<string[]> {
  const codes = newRecoveryCodes()
  await dropRecoveryCodes(db, personId)
  await db.insert(recoveryCode).values(codes.map((code) => ({ personId, codeHash: recoveryCodeHash(code), createdAt: now })))
  return codes
}

/** Uses a recovery code up and answers how many are left; refuses 'wrong-code' for one that is unknown or used. */
export async function useRecoveryCode(db: PlatformDb, { personId, code, now }: { personId: PersonId; code: string; now: Date }): Promise<number> {
  const used = await db
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(and(eq(recoveryCode.personId, personId), eq(recoveryCode.codeHash, recoveryCodeHash(code)), isNull(recoveryCode.usedAt)))
    .returning({ hash: recoveryCode.codeHash })
  if (used.length === 0) throw new Refusal('wrong-code')
  return countRecoveryCodes(db, personId)
}

export async function countRecoveryCodes(db: PlatformDb, personId: PersonId): Promise<number> {
  const [left] = await db
    .select({ count: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.personId, personId), isNull(recoveryCode.usedAt)))
  return left?.count ?? 0
}

export async function dropRecoveryCodes(db: PlatformDb, personId: PersonId): Promise<void> {
  await db.delete(recoveryCode).where(eq(recoveryCode.personId, personId))
}
