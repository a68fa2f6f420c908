import { ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, responsibility, unitClass, unitKind } from '@trongtam/db/tables'
import { Refusal, type UnitClassRule } from '@trongtam/domain'
import { countMembersOfEach } from '@trongtam/records'
import { and, asc, count, eq, gt, inArray } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { pageOf, readCursor } from '#http/page.ts'

const columns = { id: unitClass.id, name: unitClass.name, rule: unitClass.rule, version: unitClass.version }

export interface UnitClassRow {
  readonly id: string
  readonly name: string
  readonly rule: UnitClassRule
  readonly version: number
}

/** Classes in Vietnamese order, each with how many units it means on the day and how much is given to it. */
export async function pageUnitClasses(db: TenantDb, { limit, cursor }: { limit: number; cursor?: string | undefined }, day: string) {
  const [after] = readCursor(cursor, 1) ?? []
  const rows = await db
    .select(columns)
    .from(unitClass)
    .where(and(ofTenant(db, unitClass), after === undefined ? undefined : gt(unitClass.name, after)))
    .orderBy(asc(unitClass.name))
    .limit(limit + 1)
  const page = pageOf(rows, limit, (row) => row.name)
  return { ...page, items: await countedClasses(db, page.items, day) }
}

/** Refuses 'not-found'. */
export async function findUnitClass(db: TenantDb, id: string): Promise<UnitClassRow> {
  const [found] = await db
    .select(columns)
    .from(unitClass)
    .where(and(ofTenant(db, unitClass), eq(unitClass.id, id)))
  if (!found) throw new Refusal('not-found')
  return found
}

/** The same, held until the transaction ends: nothing can be given to it meanwhile. Refuses 'version-stale' with what stands. */
export async function holdUnitClass(db: TenantDb, { id, version }: ClassAtVersion): Promise<UnitClassRow> {
  const [held] = await db
    .select(columns)
    .from(unitClass)
    .where(and(ofTenant(db, unitClass), eq(unitClass.id, id)))
    .for('update')
  if (!held) throw new Refusal('not-found')
  if (held.version !== version) throw new Refusal('version-stale', { current: held })
  return held
}

export interface ClassAtVersion {
  readonly id: string
  readonly version: number
}

export async function saveUnitClass(db: TenantDb, { id, version }: ClassAtVersion, { name, rule }: { name: string; rule: UnitClassRule }): Promise<void> {
  await db
    .update(unitClass)
    .set({ name, rule, version: version + 1 })
    .where(and(ofTenant(db, unitClass), eq(unitClass.id, id)))
}

export async function deleteUnitClass(db: TenantDb, id: string): Promise<void> {
  await db.delete(unitClass).where(and(ofTenant(db, unitClass), eq(unitClass.id, id)))
}

/** How many of the kinds named are the province's own. */
export async function countOwnKinds(db: TenantDb, ids: readonly string[]): Promise<number> {
  const [counted] = await db
    .select({ kinds: count() })
    .from(unitKind)
    .where(and(ofTenant(db, unitKind), inArray(unitKind.id, [...ids])))
  return counted?.kinds ?? 0
}

/** Classes with how many units each means on the day, and how many tasks and duties are given to it. */
export async function countedClasses(db: TenantDb, rows: readonly UnitClassRow[], day: string) {
  const ids = rows.map(({ id }) => id)
  const uses = [await usesOf(db, assignment, ids), await usesOf(db, responsibility, ids)]
  const members = await countMembersOfEach(
    db,
    rows.map(({ rule }) => rule),
    day,
  )
  return rows.map((row, index) => ({
    ...row,
    memberCount: members[index] ?? 0,
    usedCount: uses.reduce((sum, each) => sum + (each.get(row.id) ?? 0), 0),
  }))
}

async function usesOf(db: TenantDb, table: PgTable & { tenantId: PgColumn; unitClassId: PgColumn }, ids: readonly string[]): Promise<Map<unknown, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ id: table.unitClassId, uses: count() })
    .from(table)
    .where(and(ofTenant(db, table), inArray(table.unitClassId, [...ids])))
    .groupBy(table.unitClassId)
  return new Map(rows.map(({ id, uses }) => [id, uses]))
}
