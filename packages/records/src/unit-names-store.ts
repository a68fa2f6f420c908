import { ofTenant, type PlatformDb, type TenantDb } from '@trongtam/db'
import { formerProvince, province, unitVersion } from '@trongtam/db/tables'
import { type NamedVersion, type NamesOfDay, namesOn } from '@trongtam/domain'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { loadLineage } from './unit-history-store.ts'

/** What names mean in a province as of a day: those of its own units, and those of all provinces, as a text may call them. */
export async function unitNamesOn(db: TenantDb, provinces: NamesOfDay, day: string): Promise<NamesOfDay> {
  const own = namesOn(await loadNames(db), await loadLineage(db), day)
  return { abolished: [...own.abolished, ...provinces.abolished], borne: [...own.borne, ...provinces.borne] }
}

/** The names of the provinces there are, and of those merged away with who goes on for each. */
export async function provinceNames(db: PlatformDb): Promise<NamesOfDay> {
  const borne = await db.select({ name: province.fullName }).from(province).where(isNull(province.validTo)).orderBy(asc(province.name))
  const gone = await db
    .select({ name: formerProvince.name, endedOn: formerProvince.mergedOn, successor: province.fullName })
    .from(formerProvince)
    .innerJoin(province, and(eq(province.code, formerProvince.successorCode), isNull(province.validTo)))
    .orderBy(asc(formerProvince.name))
  return {
    borne: borne.map(({ name }) => name),
    abolished: gone.map(({ name, endedOn, successor }) => ({ name: `tỉnh ${name}`, endedOn, carriedOnBy: [successor] })),
  }
}

function loadNames(db: TenantDb): Promise<NamedVersion[]> {
  return db
    .select({
      unitId: unitVersion.unitId,
      name: unitVersion.name,
      validFrom: sql<string>`lower(${unitVersion.valid})::text`,
      validTo: sql<string | null>`upper(${unitVersion.valid})::text`,
    })
    .from(unitVersion)
    .where(ofTenant(db, unitVersion))
    .orderBy(asc(unitVersion.unitId), asc(unitVersion.valid))
}
