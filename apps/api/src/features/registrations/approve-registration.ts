import type { Database } from '@trongtam/db'
import { type PersonId, Refusal } from '@trongtam/domain'
import { queueMail } from '@trongtam/mail'
import { foundProvince, provinceOnMapOrNone, provincePast, todayInVietnam } from '@trongtam/records'
import { describeRegistration, findRegistration, type FoundRegistration } from './registration-store.ts'

export interface Deciding {
  readonly registrationId: string
  readonly version: number
  /** The person of the ministry. */
  readonly personId: PersonId
  readonly now: Date
}

/**
 * The province begins, in one transaction through the one door that opens it to the ministry, and never again: all of it
 * or nothing. Refuses 'registration-decided' and 'version-stale'.
 */
export async function approveRegistration(database: Database, deciding: Deciding) {
  const { registrationId, version, personId, now } = deciding
  const today = todayInVietnam(now)
  const { asked, province, past } = await database.lookUp(async (db) => {
    const found = await findRegistration(db, registrationId)
    const [province, past] = [await provinceOnMapOrNone(db, found.provinceCode, today), await provincePast(db, found.provinceCode, today)]
    return { asked: found, province, past }
  })
  mustBeDecidable(asked, version)
  if (!province) throw new Refusal('not-found')
  await database.inOpened({ by: 'approval', registrationId, version, personId }, async (db, { personId: administratorId }) => {
    await foundProvince({ db, personId, now, today, registrationId, administratorId, province, past, slug: asked.slug })
    await queueMail(db, {
      kind: 'registration-approved',
      to: { email: asked.email, name: asked.contactName, personId: administratorId },
      params: { provinceName: province.fullName, slug: asked.slug },
      ticket: null,
    })
  })
  return database.lookUp(async (db) => describeRegistration(await findRegistration(db, registrationId)))
}

/** Refuses 'registration-decided' for what no longer waits, 'version-stale' for what was seen otherwise. */
export function mustBeDecidable({ status, version: current }: Pick<FoundRegistration, 'status' | 'version'>, version: number): void {
  if (status !== 'waiting') throw new Refusal('registration-decided', { status })
  if (current !== version) throw new Refusal('version-stale', { current: { status, version: current } })
}
