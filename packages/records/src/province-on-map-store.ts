import type { Handle } from '@trongtam/db'
import { commune, province } from '@trongtam/db/tables'
import { and, asc, eq, gt, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { ProvinceOnMap } from './unit-pattern.ts'

/** A province of a day with its communes, or null. */
export async function provinceOnMapOrNone(db: Handle, code: string, day: string): Promise<(ProvinceOnMap & { readonly slug: string }) | null> {
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

/** The condition that a row of `platform.province` holds on a day. */
export function isProvinceOn(day: string): SQL | undefined {
  return and(lte(province.validFrom, day), or(isNull(province.validTo), gt(province.validTo, day)))
}
