import { hashNewPassword, hashToken } from '@trongtam/auth'
import { type Database, newId } from '@trongtam/db'
import { Refusal } from '@trongtam/domain'
import { furnishWaitingProvince, provinceOnMapOrNone, todayInVietnam } from '@trongtam/records'
import { findConfirmable } from './registration-store.ts'

interface Confirmation {
  readonly token: string
  readonly password?: string | undefined
}

const accents = ['#1f4e8c', '#0a6650', '#7a2e8e', '#8a4b08', '#9b1c31', '#245a3a', '#3f3d9e', '#00677d']

/**
 * Takes the province for whoever holds the link of the mail, in one transaction: their account, the waiting tenant, what
 * may be looked at in it. Refuses 'ticket-invalid', 'password-needed' where the e-mail has no account yet, 'password-weak',
 * and 'province-taken' for all but the first of several.
 */
export async function confirmRegistration(database: Database, { token, password }: Confirmation, now: Date): Promise<{ slug: string; email: string }> {
  const tokenHash = hashToken(token)
  const today = todayInVietnam(now)
  const { asked, province } = await database.lookUp(async (db) => {
    const found = await findConfirmable(db, tokenHash, now)
    return { asked: found, province: await provinceOnMapOrNone(db, found.provinceCode, today) }
  })
  if (!province) throw new Refusal('ticket-invalid')
  const passwordHash = asked.account ? null : await hashNewPassword(password, [province.name, asked.contactName, asked.email.split('@')[0] ?? ''])
  const opening = {
    by: 'registration',
    tokenHash,
    tenantId: newId(),
    personId: newId(),
    passwordHash,
    accent: accents[Number.parseInt(province.code, 10) % accents.length] ?? accents[0] ?? '',
  } as const
  await database.inOpened(opening, (db, { personId, subjectId }) =>
    furnishWaitingProvince({ db, personId, now, today, registrationId: subjectId, administratorId: personId, province }),
  )
  return { slug: province.slug, email: asked.email }
}
