import type { TenantDb } from '@trongtam/db'
import { pathToRoot } from '@trongtam/records'
import { spansOf } from './unit-figure-store.ts'

/** The unit and all above it as of today; of one that has ended, as of its last day. */
export async function pathOfUnit(db: TenantDb, unitId: string, today: string): Promise<string[]> {
  const path = await pathToRoot(db, unitId, today)
  const lastDay = path.length === 0 ? (await spansOf(db, unitId)).at(-1)?.lastDay : null
  return lastDay && lastDay < today ? pathToRoot(db, unitId, lastDay) : path
}
