import { newId, type PlatformDb } from '@trongtam/db'
import { Refusal } from '@trongtam/domain'
import { queueMail } from '@trongtam/mail'
import type { KeptFile } from '#http/kept-file.ts'
import { listProvincesOn } from './province-store.ts'
import { createRegistration } from './registration-store.ts'

export interface AskedRegistration {
  readonly letter: KeptFile
  readonly provinceCode: string
  readonly officialName: string
  readonly contactName: string
  readonly contactPhone: string | null
  readonly email: string
}

const confirmWithinMs = 48 * 3_600_000

/**
 * Keeps a sign-up and asks its e-mail to confirm it, in one transaction. Looks at no account and no other sign-up, so
 * that all answers are alike (SEC-12); refuses 'province-taken', which everybody may know.
 */
export async function registerProvince(
  db: PlatformDb,
  asked: AskedRegistration,
  { now, today }: { readonly now: Date; readonly today: string },
): Promise<void> {
  const province = (await listProvincesOn(db, today)).find(({ code }) => code === asked.provinceCode)
  if (!province) throw new Refusal('invalid-input', { fields: [{ path: 'provinceCode', message: 'no such province' }] })
  if (province.takenBy) throw new Refusal('province-taken')
  const id = newId()
  const { letter, ...typed } = asked
  const kept = { letter: letter.bytes, letterName: letter.name, letterType: letter.type, letterSha256: letter.sha256 }
  await createRegistration(db, { ...typed, ...kept, id, status: 'unconfirmed', createdAt: now })
  await queueMail(db, {
    kind: 'registration-confirm',
    to: { email: asked.email, name: asked.contactName, personId: null },
    params: { provinceName: province.fullName },
    ticket: { purpose: 'registration', tenantId: null, subjectId: id, expiresAt: new Date(now.getTime() + confirmWithinMs) },
  })
}
