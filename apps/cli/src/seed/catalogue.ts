import { communeCatalogue, formerProvinces, provinceCatalogue } from '@trongtam/catalogue'
import type { PlatformDb } from '@trongtam/db'
import { commune, formerProvince, province } from '@trongtam/db/tables'
import { sql } from 'drizzle-orm'

const rowsAtOnce = 1000

/** The 34 provinces with their periods, those merged away, and the communes; what is there already is brought up to date. */
export async function seedCatalogue(db: PlatformDb): Promise<void> {
  await db
    .insert(province)
    .values([...provinceCatalogue])
    .onConflictDoUpdate({
      target: [province.code, province.validFrom],
      set: { validTo: sql`excluded.valid_to`, slug: sql`excluded.slug`, name: sql`excluded.name`, fullName: sql`excluded.full_name`, kind: sql`excluded.kind` },
    })
  await db
    .insert(formerProvince)
    .values([...formerProvinces])
    .onConflictDoUpdate({
      target: formerProvince.name,
      set: { successorCode: sql`excluded.successor_code`, mergedOn: sql`excluded.merged_on`, legalBasis: sql`excluded.legal_basis` },
    })
  for (let from = 0; from < communeCatalogue.length; from += rowsAtOnce)
    await db
      .insert(commune)
      .values(communeCatalogue.slice(from, from + rowsAtOnce))
      .onConflictDoUpdate({
        target: [commune.code, commune.validFrom],
        set: { provinceCode: sql`excluded.province_code`, name: sql`excluded.name`, kind: sql`excluded.kind` },
      })
}
