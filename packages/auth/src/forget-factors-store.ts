import type { Handle } from '@trongtam/db'
import { passkey, person, recoveryCode, session, totp } from '@trongtam/db/tables'
import { queueMail } from '@trongtam/mail'
import { eq } from 'drizzle-orm'

/**
 * For an operator who made sure whom they speak to: takes away every second factor of a person who has lost them all, ends
 * their sessions and tells them by mail. Where a role asks for one, the next sign-in sets it up. False for nobody.
 */
export async function forgetFactors(db: Handle, email: string, now: Date): Promise<boolean> {
  const [holder] = await db.select({ personId: person.id, name: person.name }).from(person).where(eq(person.email, email)).for('no key update')
  if (!holder) return false
  const { personId } = holder
  for (const table of [totp, passkey, recoveryCode, session]) await db.delete(table).where(eq(table.personId, personId))
  await queueMail(db, { kind: 'factor-changed', to: { ...holder, email }, params: { at: now.toISOString() }, ticket: null })
  return true
}
