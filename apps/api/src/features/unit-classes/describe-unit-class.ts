import type { TenantDb } from '@trongtam/db'
import { Refusal } from '@trongtam/domain'
import { countedClasses, findUnitClass } from './unit-class-register-store.ts'

/** A class with how many units it means on the day. Refuses 'not-found'. */
export async function describeUnitClass(db: TenantDb, id: string, day: string) {
  const [described] = await countedClasses(db, [await findUnitClass(db, id)], day)
  if (!described) throw new Refusal('not-found')
  return described
}
