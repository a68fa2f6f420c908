import { ofTenant, type TenantDb } from '@trongtam/db'
import { unit, unitLineage, unitVersion } from '@trongtam/db/tables'
import type { LineageEdge, UnitVersion } from '@trongtam/domain'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { searchTextOf } from './search-store.ts'
import { rowParts } from './row-parts.ts'
import { takeTurn } from './turn-store.ts'

/** All versions of every unit that a change touches, as they were and as they are to be. */
export interface RewrittenUnits {
  readonly before: readonly UnitVersion[]
  readonly after: readonly UnitVersion[]
}

/** Waits until nobody else changes the hierarchy of this tenant, and keeps it so until the transaction ends. */
export function holdUnitTree(db: TenantDb): Promise<void> {
  return takeTurn(db, 'units')
}

const manyVersions = 500

/** The hierarchy through all time: every version of every unit, or of the units given; each unit's oldest first. */
export function loadUnitVersions(db: TenantDb, unitIds?: readonly string[]): Promise<UnitVersion[]> {
  return db
    .select({
      unitId: unitVersion.unitId,
      name: unitVersion.name,
      code: unitVersion.code,
      kind: unitVersion.kind,
      ownKindId: unitVersion.ownKindId,
      level: unitVersion.level,
      stage: unitVersion.stage,
      ownership: unitVersion.ownership,
      area: unitVersion.area,
      tags: unitVersion.tags,
      parentUnitId: unitVersion.parentUnitId,
      validFrom: sql<string>`lower(${unitVersion.valid})::text`,
      validTo: sql<string | null>`upper(${unitVersion.valid})::text`,
    })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), unitIds && inArray(unitVersion.unitId, [...unitIds])))
    .orderBy(asc(unitVersion.unitId), asc(unitVersion.valid))
}

/** The whole lineage of the tenant, oldest first, each edge with the event it came by. */
export function loadLineage(db: TenantDb): Promise<(LineageEdge & { readonly eventId: string | null })[]> {
  return db
    .select({ fromUnitId: unitLineage.fromUnitId, toUnitId: unitLineage.toUnitId, on: unitLineage.since, eventId: unitLineage.eventId })
    .from(unitLineage)
    .where(ofTenant(db, unitLineage))
    .orderBy(asc(unitLineage.since), asc(unitLineage.fromUnitId), asc(unitLineage.toUnitId))
}

/**
 * Makes the versions of the units touched what `after` says, in the turn of the tree (`holdUnitTree`). A version that
 * stands in both is left alone. Throws where `before` is not what is stored; a hierarchy that is none (an overlap, a child
 * without its parent on some day) is refused by the database here, and not at COMMIT.
 */
export async function saveUnitVersions(
  db: TenantDb,
  { before, after }: RewrittenUnits,
  documentId: string | null = null,
  noteWritten: (versions: number) => void = () => undefined,
): Promise<void> {
  const [was, is] = [new Set(before.map(versionText)), new Set(after.map(versionText))]
  const gone = before.filter((version) => !is.has(versionText(version)))
  const made = after.filter((version) => !was.has(versionText(version)))
  await db.execute(sql`set constraints app.unit_version_parent_fk deferred`)
  await createIdentities(db, before, made)
  const documents = await removeVersions(db, gone)
  await insertVersions(db, made, ({ unitId, validFrom }) => documents.get(`${unitId} ${validFrom}`) ?? documentId, noteWritten)
  // The looks at what lies below each are planned for the table as it is by now, not as it was when this connection began.
  if (made.length >= manyVersions) await db.execute(sql`discard plans`)
  await db.execute(sql`set constraints app.unit_version_parent_fk immediate`)
}

/** Writes edges of the lineage, each with the event it came by; null: it stood before the first event. */
export async function insertLineage(db: TenantDb, edges: readonly (LineageEdge & { readonly eventId: string | null })[]): Promise<void> {
  for (const part of rowParts(edges))
    await db
      .insert(unitLineage)
      .values(part.map(({ on, ...edge }) => ({ ...edge, tenantId: db.tenantId, since: on })))
      .onConflictDoNothing()
}

export async function removeLineageOf(db: TenantDb, eventId: string): Promise<void> {
  await db.delete(unitLineage).where(and(ofTenant(db, unitLineage), eq(unitLineage.eventId, eventId)))
}

/** An identity outlives what is undone: a unit that is established anew keeps it. */
async function createIdentities(db: TenantDb, before: readonly UnitVersion[], made: readonly UnitVersion[]): Promise<void> {
  const known = new Set(before.map(({ unitId }) => unitId))
  const unknown = [...new Set(made.map(({ unitId }) => unitId))].filter((id) => !known.has(id))
  for (const part of rowParts(unknown))
    await db
      .insert(unit)
      .values(part.map((id) => ({ tenantId: db.tenantId, id })))
      .onConflictDoNothing()
}

/** Answers the document that each version removed rested upon, by unit and first day: what begins there anew rests upon it too. */
async function removeVersions(db: TenantDb, gone: readonly UnitVersion[]): Promise<Map<string, string>> {
  const documents = new Map<string, string>()
  for (const part of rowParts(gone)) {
    const keys = part.map(({ unitId, validFrom, validTo }) => ({ id: unitId, valid: rangeOf({ validFrom, validTo }) }))
    const { rows } = await db.execute<{ unit_id: string; from: string; document_id: string | null }>(sql`
      delete from app.unit_version v using jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(id uuid, valid daterange)
      where v.tenant_id = ${db.tenantId} and v.unit_id = k.id and v.valid = k.valid
      returning v.unit_id, lower(v.valid)::text as "from", v.document_id`)
    if (rows.length !== part.length) throw new Error('The hierarchy is not what the change was made upon')
    for (const row of rows) if (row.document_id !== null) documents.set(`${row.unit_id} ${row.from}`, row.document_id)
  }
  return documents
}

async function insertVersions(
  db: TenantDb,
  made: readonly UnitVersion[],
  documentOf: (version: UnitVersion) => string | null,
  noteWritten: (versions: number) => void,
): Promise<void> {
  for (const part of rowParts(made)) {
    await db.insert(unitVersion).values(
      part.map(({ validFrom, validTo, tags, ...version }) => ({
        ...version,
        tags: [...tags],
        tenantId: db.tenantId,
        valid: rangeOf({ validFrom, validTo }),
        documentId: documentOf({ ...version, tags, validFrom, validTo }),
        searchText: searchTextOf(version.name, version.code),
      })),
    )
    noteWritten(part.length)
  }
}

function rangeOf({ validFrom, validTo }: Pick<UnitVersion, 'validFrom' | 'validTo'>): string {
  return `[${validFrom},${validTo ?? ''})`
}

function versionText(version: UnitVersion): string {
  const { unitId, name, code, kind, ownKindId, level, stage, ownership, area, tags, parentUnitId, validFrom, validTo } = version
  return JSON.stringify([unitId, name, code, kind, ownKindId, level, stage, ownership, area, tags, parentUnitId, validFrom, validTo])
}
