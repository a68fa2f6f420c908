import { ofTenant, type TenantDb } from '@trongtam/db'
import { unit, unitClass, unitVersion } from '@trongtam/db/tables'
import type { UnitVersion } from '@trongtam/domain'
import { and, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import { searchTextOf } from './search-store.ts'

export interface NewUnit extends Omit<UnitVersion, 'unitId' | 'ownKindId' | 'tags'>, Partial<Pick<UnitVersion, 'ownKindId' | 'tags'>> {
  readonly id: string
  readonly demo: boolean
}

/** Stores units, each with its first version; parents must stand before their children or be there already. */
export async function createUnits(db: TenantDb, units: readonly NewUnit[]): Promise<void> {
  for (let from = 0; from < units.length; from += 500) {
    const part = units.slice(from, from + 500)
    await db.insert(unit).values(part.map(({ id, demo }) => ({ tenantId: db.tenantId, id, demo })))
    await db.insert(unitVersion).values(
      part.map(({ id, demo: _demo, validFrom, validTo, tags = [], ...version }) => ({
        ...version,
        tags: [...tags],
        tenantId: db.tenantId,
        unitId: id,
        valid: `[${validFrom},${validTo ?? ''})`,
        searchText: searchTextOf(version.name, version.code),
      })),
    )
  }
}

/**
 * A version holds on a day. Behind row security the planner has no statistics for `valid @> day` and takes it for one row
 * in 200, and so sorts whole provinces where an index has the order; of the function it expects one row in three.
 */
export function validOn(day: string): SQL {
  return sql`range_contains_elem(${unitVersion.valid}, ${day}::date)`
}

/** The name of each unit on a day, or its last name where it no longer is. */
export async function unitNames(db: TenantDb, unitIds: readonly string[], day: string): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map()
  const rows = await db
    .select({ unitId: unitVersion.unitId, name: unitVersion.name })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), inArray(unitVersion.unitId, [...new Set(unitIds)])))
    .orderBy(sql`${unitVersion.valid} @> ${day}::date`, unitVersion.valid)
  return new Map(rows.map((row) => [row.unitId, row.name]))
}

/** The unit, else the class, that bears a name, for matching the actors of a document: its marks count first, then who bore it last. */
export async function whoIsNamed(db: TenantDb, name: string): Promise<{ unitId: string | null; unitClassId: string | null }> {
  const folded = searchTextOf(name).split(' ¦ ')[1] ?? ''
  const [named] = await db
    .select({ unitId: unitVersion.unitId })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), or(eq(unitVersion.name, name), sql`split_part(${unitVersion.searchText}, ' ¦ ', 2) = ${folded}`)))
    .orderBy(desc(eq(unitVersion.name, name)), sql`upper(${unitVersion.valid}) desc nulls first`)
    .limit(1)
  if (named) return { unitId: named.unitId, unitClassId: null }
  const [klass] = await db
    .select({ id: unitClass.id })
    .from(unitClass)
    .where(and(ofTenant(db, unitClass), eq(unitClass.name, name)))
    .limit(1)
  return { unitId: null, unitClassId: klass?.id ?? null }
}
