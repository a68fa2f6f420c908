import type { PlatformDb } from '@trongtam/db'
import { queueMail } from '@trongtam/mail'
import { recordAuditFromOutside } from '@trongtam/records'
import { type Deciding, mustBeDecidable } from './approve-registration.ts'
import { describeRegistration, findRegistration, storeRefusal } from './registration-store.ts'

/** Refuses a waiting sign-up: its province is free again, the reason is the applicant's to read after signing in. */
export async function refuseRegistration(db: PlatformDb, { registrationId, version, personId, now }: Deciding, reason: string) {
  const asked = await findRegistration(db, registrationId)
  mustBeDecidable(asked, version)
  await storeRefusal(db, asked, { reason, decidedBy: personId, decidedAt: now })
  await recordAuditFromOutside(
    db,
    { tenantId: asked.tenantId, personId, now },
    { action: 'registration.refuse', entity: 'registration', entityId: registrationId, before: { status: 'waiting' }, after: { status: 'refused', reason } },
  )
  await queueMail(db, {
    kind: 'registration-refused',
    to: { email: asked.email, name: asked.contactName, personId: asked.administratorId },
    params: { provinceName: asked.province ?? asked.provinceCode },
    ticket: null,
  })
  return describeRegistration(await findRegistration(db, registrationId))
}
