import type { PlatformDb } from '@trongtam/db'
import { commune, formerProvince, province, tenant } from '@trongtam/db/tables'
import type { ProvinceOnMap } from '@trongtam/records'
import { and, asc, eq, gt, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'

/** The provinces there are on a day, in Vietnamese order, and whether each is taken. */
export function listProvincesOn(db: PlatformDb, day: string) {
  return db
    .select({ code: province.code, slug: province.slug, name: province.name, fullName: province.fullName, takenBy: tenant.id })
    .from(province)
    .leftJoin(tenant, isTakenBy)
    .where(isProvinceOn(day))
    .orderBy(asc(province.name))
}

/** A province whose tenant became an archive is not taken anew: its address stays the archive's. */
const isTakenBy = and(
  eq(tenant.provinceCode, province.code),
  or(inArray(tenant.status, ['pending', 'active', 'suspended']), and(eq(tenant.status, 'archived'), eq(tenant.slug, province.slug))),
)

/** The provinces merged away, in Vietnamese order. */
export function listFormerProvinces(db: PlatformDb) {
  return db.select().from(formerProvince).orderBy(asc(formerProvince.name))
}

/** A province of a day with its communes, or null. */
export async function provinceOnMapOrNone(db: PlatformDb, code: string, day: string): Promise<(ProvinceOnMap & { readonly slug: string }) | null> {
  const [found] = await db
    .select({ code: province.code, slug: province.slug, name: province.name, fullName: province.fullName })
    .from(province)
    .where(and(eq(province.code, code), isProvinceOn(day)))
  if (!found) return null
  const communes = await db
    .select({ code: commune.code, name: commune.name, kind: commune.kind })
    .from(commune)
    .where(and(eq(commune.provinceCode, code), lte(commune.validFrom, day)))
    .orderBy(asc(commune.name), asc(commune.code))
  return { ...found, communes }
}

function isProvinceOn(day: string): SQL | undefined {
  return and(lte(province.validFrom, day), or(isNull(province.validTo), gt(province.validTo, day)))
}
