import { type OwnKind, Refusal } from '@trongtam/domain'
import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { unitImport, unitImportRow, unitKind } from '@trongtam/db/tables'
import { and, asc, desc, eq, gt, inArray, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

export type UnitImportRecord = Omit<typeof unitImport.$inferSelect, 'tenantId'>
export type UnitImportRowRecord = Omit<typeof unitImportRow.$inferSelect, 'tenantId' | 'importId'>

type Page = { readonly limit: number; readonly cursor?: string | undefined }

const rowsAtOnce = 500
/** So many are kept; of older ones nothing is left but the events they became. */
const keptAtMost = 50

export function listOwnKinds(db: TenantDb): Promise<OwnKind[]> {
  return db
    .select({ id: unitKind.id, name: unitKind.name, baseKind: unitKind.baseKind, level: unitKind.level })
    .from(unitKind)
    .where(ofTenant(db, unitKind))
    .orderBy(asc(unitKind.name))
}

/** Keeps what was judged, with its rows. */
export async function insertUnitImport(
  db: TenantDb,
  made: Omit<typeof unitImport.$inferInsert, 'tenantId' | 'id' | 'status'>,
  rows: readonly UnitImportRowRecord[],
): Promise<string> {
  const id = newId()
  await db.insert(unitImport).values({ ...made, tenantId: db.tenantId, id, status: 'preview' })
  await insertRows(db, id, rows)
  await forgetOldOnes(db)
  return id
}

/** The same import judged anew. */
export async function replaceJudgement(
  db: TenantDb,
  id: string,
  judged: Partial<typeof unitImport.$inferInsert>,
  rows: readonly UnitImportRowRecord[],
): Promise<void> {
  await db
    .update(unitImport)
    .set({ ...judged, version: sql`${unitImport.version} + 1` })
    .where(and(ofTenant(db, unitImport), eq(unitImport.id, id)))
  await db.delete(unitImportRow).where(and(ofTenant(db, unitImportRow), eq(unitImportRow.importId, id)))
  await insertRows(db, id, rows)
}

export async function findUnitImport(db: TenantDb, id: string): Promise<UnitImportRecord> {
  const [found] = await db
    .select()
    .from(unitImport)
    .where(and(ofTenant(db, unitImport), eq(unitImport.id, id)))
  if (!found) throw new Refusal('not-found')
  return found
}

/** The latest first; an id tells when it was made. */
export async function pageUnitImports(db: TenantDb, { limit, cursor }: Page) {
  const place = readCursor(cursor, 1)
  const rows = await db
    .select()
    .from(unitImport)
    .where(and(ofTenant(db, unitImport), place ? sql`${unitImport.id} < ${place[0]}::uuid` : undefined))
    .orderBy(desc(unitImport.id))
    .limit(limit + 1)
  return pageOf(rows, limit, ({ id }) => id)
}

export async function pageUnitImportRows(
  db: TenantDb,
  id: string,
  { limit, cursor, state }: Page & { readonly state?: UnitImportRowRecord['state'] | undefined },
) {
  const place = readCursor(cursor, 1)
  const rows = await db
    .select()
    .from(unitImportRow)
    .where(
      and(
        ofTenant(db, unitImportRow),
        eq(unitImportRow.importId, id),
        state && eq(unitImportRow.state, state),
        place ? gt(unitImportRow.row, Number(place[0])) : undefined,
      ),
    )
    .orderBy(asc(unitImportRow.row))
    .limit(limit + 1)
  return pageOf(rows, limit, ({ row }) => String(row))
}

export function listUnitImportRows(db: TenantDb, id: string): Promise<UnitImportRowRecord[]> {
  return db
    .select()
    .from(unitImportRow)
    .where(and(ofTenant(db, unitImportRow), eq(unitImportRow.importId, id)))
    .orderBy(asc(unitImportRow.row))
}

/** Those that are said to run, whether or not anybody still works on them. */
export function listRunningImports(db: TenantDb): Promise<UnitImportRecord[]> {
  return db
    .select()
    .from(unitImport)
    .where(and(ofTenant(db, unitImport), eq(unitImport.status, 'running')))
}

/** Answers whether it was in one of these states, and so was changed. */
export async function changeUnitImport(
  db: TenantDb,
  id: string,
  among: readonly UnitImportRecord['status'][],
  to: Partial<Omit<UnitImportRecord, 'id' | 'version'>>,
): Promise<boolean> {
  const changed = await db
    .update(unitImport)
    .set({ ...to, version: sql`${unitImport.version} + 1` })
    .where(and(ofTenant(db, unitImport), eq(unitImport.id, id), inArray(unitImport.status, [...among])))
    .returning({ id: unitImport.id })
  return changed.length > 0
}

/** A sign of life with how far it is; answers whether it shall stop, since somebody wants it to or has ended it. */
export async function beatUnitImport(
  db: TenantDb,
  id: string,
  { beatAt, writtenCount }: { readonly beatAt: Date; readonly writtenCount: number },
): Promise<boolean> {
  const [beaten] = await db
    .update(unitImport)
    .set({ beatAt, writtenCount })
    .where(and(ofTenant(db, unitImport), eq(unitImport.id, id), eq(unitImport.status, 'running')))
    .returning({ cancelAsked: unitImport.cancelAsked })
  return beaten?.cancelAsked ?? true
}

/** Says of each row which unit it became. */
export async function nameUnitsOfRows(db: TenantDb, id: string, unitIds: ReadonlyMap<number, string>): Promise<void> {
  if (unitIds.size === 0) return
  const named = JSON.stringify([...unitIds].map(([row, unitId]) => ({ row, unit_id: unitId })))
  await db.execute(sql`
    update app.unit_import_row r set unit_id = n.unit_id
      from jsonb_to_recordset(${named}::jsonb) as n(row integer, unit_id uuid)
      where r.tenant_id = ${db.tenantId} and r.import_id = ${id} and r.row = n.row`)
}

async function insertRows(db: TenantDb, importId: string, rows: readonly UnitImportRowRecord[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await db.insert(unitImportRow).values(rows.slice(from, from + rowsAtOnce).map((row) => ({ ...row, tenantId: db.tenantId, importId })))
}

async function forgetOldOnes(db: TenantDb): Promise<void> {
  const old = await db
    .select({ id: unitImport.id })
    .from(unitImport)
    .where(and(ofTenant(db, unitImport), sql`${unitImport.status} <> 'running'`))
    .orderBy(desc(unitImport.id))
    .offset(keptAtMost)
  if (old.length === 0) return
  const ids = old.map(({ id }) => id)
  await db.delete(unitImport).where(and(ofTenant(db, unitImport), inArray(unitImport.id, ids)))
}
