import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { unitKind, unitVersion } from '@trongtam/db/tables'
import { Refusal, type UnitKind, type UnitLevel } from '@trongtam/domain'
import { and, asc, countDistinct, eq, gt, inArray } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

export interface AskedKind {
  readonly name: string
  readonly baseKind: UnitKind
  readonly level: UnitLevel
}

export interface KindAtVersion {
  readonly id: string
  readonly version: number
}

export type OwnKindRow = AskedKind & KindAtVersion

const columns = { id: unitKind.id, name: unitKind.name, baseKind: unitKind.baseKind, level: unitKind.level, version: unitKind.version }

/** The province's own kinds in Vietnamese order. */
export async function pageUnitKinds(db: TenantDb, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const [after] = readCursor(cursor, 1) ?? []
  const rows = await db
    .select(columns)
    .from(unitKind)
    .where(and(ofTenant(db, unitKind), after === undefined ? undefined : gt(unitKind.name, after)))
    .orderBy(asc(unitKind.name))
    .limit(limit + 1)
  const page = pageOf(rows, limit, (row) => row.name)
  return { ...page, items: await countedKinds(db, page.items) }
}

/** A kind, held until the transaction ends. Refuses 'not-found', and 'version-stale' with what stands. */
export async function holdUnitKind(db: TenantDb, { id, version }: KindAtVersion): Promise<OwnKindRow> {
  const [held] = await db
    .select(columns)
    .from(unitKind)
    .where(and(ofTenant(db, unitKind), eq(unitKind.id, id)))
    .for('update')
  if (!held) throw new Refusal('not-found')
  if (held.version !== version) throw new Refusal('version-stale', { current: held })
  return held
}

export async function insertUnitKind(db: TenantDb, { name, baseKind, level }: AskedKind): Promise<string> {
  const id = newId()
  await db.insert(unitKind).values({ tenantId: db.tenantId, id, name, baseKind, level })
  return id
}

export async function saveUnitKind(db: TenantDb, { id, version }: KindAtVersion, { name, baseKind, level }: AskedKind): Promise<void> {
  await db
    .update(unitKind)
    .set({ name, baseKind, level, version: version + 1 })
    .where(and(ofTenant(db, unitKind), eq(unitKind.id, id)))
}

/** How many units are or ever were of each kind. */
export async function countedKinds<Row extends KindAtVersion>(db: TenantDb, rows: readonly Row[]) {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const counts = await db
    .select({ id: unitVersion.ownKindId, units: countDistinct(unitVersion.unitId) })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), inArray(unitVersion.ownKindId, ids)))
    .groupBy(unitVersion.ownKindId)
  const byId = new Map(counts.map(({ id, units }) => [id, units]))
  return rows.map((row) => ({ ...row, unitCount: byId.get(row.id) ?? 0 }))
}
