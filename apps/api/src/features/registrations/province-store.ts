import type { PlatformDb } from '@trongtam/db'
import { formerProvince, province, tenant } from '@trongtam/db/tables'
import { isProvinceOn } from '@trongtam/records'
import { and, asc, eq, inArray, or } from 'drizzle-orm'

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
