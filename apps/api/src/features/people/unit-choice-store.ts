import { ofTenant, type TenantDb } from '@trongtam/db'
import { unitVersion } from '@trongtam/db/tables'
import { containsWords, unitNames, unitsBelow, validOn } from '@trongtam/records'
import { and, asc, inArray, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

/** Those of the units given that stand below the roots today, the roots included. */
export async function unitsAmong(db: TenantDb, unitIds: readonly string[], roots: readonly string[], today: string): Promise<Set<string>> {
  if (unitIds.length === 0 || roots.length === 0) return new Set()
  const rows = await db
    .select({ unitId: unitVersion.unitId })
    .from(unitVersion)
    .where(
      and(
        ofTenant(db, unitVersion),
        inArray(unitVersion.unitId, [...new Set(unitIds)]),
        validOn(today),
        sql`${unitVersion.unitId} in ${unitsBelow(db, roots, today)}`,
      ),
    )
  return new Set(rows.map(({ unitId }) => unitId))
}

interface ChoiceQuery {
  readonly roots: readonly string[] | null
  readonly q?: string | undefined
  readonly limit: number
  readonly cursor?: string | undefined
  readonly today: string
}

/** The units of today below the roots (null: all), by name. */
export async function pageChoices(db: TenantDb, { roots, q, limit, cursor, today }: ChoiceQuery) {
  const place = readCursor(cursor, 2)
  const rows = await db
    .select({ id: unitVersion.unitId, name: unitVersion.name, parentId: unitVersion.parentUnitId })
    .from(unitVersion)
    .where(
      and(
        ofTenant(db, unitVersion),
        validOn(today),
        roots ? sql`${unitVersion.unitId} in ${unitsBelow(db, roots, today)}` : undefined,
        containsWords(unitVersion.searchText, q ?? ''),
        place ? sql`(${unitVersion.name}, ${unitVersion.unitId}) > (${place[0]}, ${place[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(unitVersion.name), asc(unitVersion.unitId))
    .limit(limit + 1)
  const page = pageOf(rows, limit, (row) => `${row.name}\u0000${row.id}`)
  const parents = await unitNames(
    db,
    page.items.flatMap(({ parentId }) => parentId ?? []),
    today,
  )
  return { ...page, items: page.items.map(({ parentId, ...row }) => ({ ...row, parentName: parentId === null ? null : (parents.get(parentId) ?? null) })) }
}

/** Every unit of today below the roots with its code, for a spreadsheet to choose from. */
export function listChoices(db: TenantDb, roots: readonly string[] | null, today: string) {
  return db
    .select({ id: unitVersion.unitId, name: unitVersion.name, code: unitVersion.code })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), validOn(today), roots ? sql`${unitVersion.unitId} in ${unitsBelow(db, roots, today)}` : undefined))
    .orderBy(asc(unitVersion.name), asc(unitVersion.unitId))
    .limit(10_000)
}
