import type { PlatformDb } from '@trongtam/db'
import { province } from '@trongtam/db/tables'
import { provinceCatalogue } from '@trongtam/demo'

/** The 34 provinces, each code with the dates on which it means that province. */
export async function seedCatalogue(db: PlatformDb): Promise<void> {
  const rows = provinceCatalogue.map((row) => ({ ...row, kind: row.kind === 'tỉnh' ? ('province' as const) : ('city' as const) }))
  await db.insert(province).values(rows).onConflictDoNothing()
}
