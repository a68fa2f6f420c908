import { ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, plan, planNode, responsibility, unit, unitKind, unitVersion } from '@trongtam/db/tables'
import { Refusal, type UnitKind } from '@trongtam/domain'
import { containsWords, unitNames, validOn } from '@trongtam/records'
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'
import { newsOf, pathsTo, typedRank } from './listed-unit-store.ts'

interface UnitQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly parentId?: string | undefined
  readonly q?: string | undefined
  readonly kind?: UnitKind | undefined
  readonly on: string
}

const columns = {
  id: unitVersion.unitId,
  name: unitVersion.name,
  code: unitVersion.code,
  kind: unitVersion.kind,
  level: unitVersion.level,
  stage: unitVersion.stage,
  ownership: unitVersion.ownership,
  area: unitVersion.area,
  tags: unitVersion.tags,
  ownKindId: unitVersion.ownKindId,
  ownKindName: unitKind.name,
  parentId: unitVersion.parentUnitId,
  demo: unit.demo,
  validFrom: sql<string>`lower(${unitVersion.valid})::text`,
  validTo: sql<string | null>`upper(${unitVersion.valid})::text`,
}

/** Units as of a day in Vietnamese order: the children of one; what a search or a kind finds anywhere, as typed first; else the top. */
export async function pageUnits(db: TenantDb, { limit, cursor, parentId, q, kind, on }: UnitQuery) {
  const place = readCursor(cursor, 3)
  const named = containsWords(unitVersion.searchText, q ?? '')
  const anywhere = named !== undefined || kind !== undefined
  const rank = typedRank(q)
  const rows = await selectUnits(db, rank)
    .where(
      and(
        ofTenant(db, unitVersion),
        validOn(on),
        parentId ? eq(unitVersion.parentUnitId, parentId) : anywhere ? undefined : isNull(unitVersion.parentUnitId),
        kind && eq(unitVersion.kind, kind),
        named,
        place ? sql`(${rank}, ${unitVersion.name}, ${unitVersion.unitId}) > (${Number(place[0])}, ${place[1]}, ${place[2]}::uuid)` : undefined,
      ),
    )
    .orderBy(rank, asc(unitVersion.name), asc(unitVersion.unitId))
    .limit(limit + 1)
  const page = pageOf(rows, limit, (row) => `${row.rank}\u0000${row.name}\u0000${row.id}`)
  const units = await addKin(db, page.items, on)
  const paths = anywhere
    ? await pathsTo(
        db,
        units.flatMap(({ parentId: above }) => above ?? []),
        on,
      )
    : new Map<string, never>()
  const news = await newsOf(db, units, on)
  const items = units.map(({ rank: _rank, ...unit }) => ({ ...unit, path: paths.get(unit.parentId ?? '') ?? [], news: news.get(unit.id) ?? null }))
  return { ...page, items }
}

export async function findUnit(db: TenantDb, id: string) {
  const versions = await selectUnits(db)
    .where(and(ofTenant(db, unitVersion), eq(unitVersion.unitId, id)))
    .orderBy(unitVersion.valid)
    .limit(100)
  if (versions.length === 0) throw new Refusal('not-found')
  const kin = []
  // Each as of its own first day: the unit above may bear another name by now.
  for (const version of versions) kin.push(...(await addKin(db, [version], version.validFrom)))
  return {
    id,
    versions: kin.map(({ rank: _rank, ...version }) => version),
    responsibilities: await listDuties(db, id),
    assignments: await listAssignments(db, id),
  }
}

function selectUnits(db: TenantDb, rank: SQL<number> = sql<number>`null::int`) {
  return db
    .select({ ...columns, rank })
    .from(unitVersion)
    .innerJoin(unit, and(ofTenant(db, unit), eq(unit.id, unitVersion.unitId)))
    .leftJoin(unitKind, and(ofTenant(db, unitKind), eq(unitKind.id, unitVersion.ownKindId)))
    .$dynamic()
}

async function addKin<Row extends { id: string; parentId: string | null }>(db: TenantDb, rows: readonly Row[], on: string) {
  const parents = await unitNames(
    db,
    rows.flatMap((row) => row.parentId ?? []),
    on,
  )
  const children = await countChildren(
    db,
    rows.map((row) => row.id),
    on,
  )
  return rows.map((row) => ({ ...row, parentName: row.parentId === null ? null : (parents.get(row.parentId) ?? null), childCount: children.get(row.id) ?? 0 }))
}

/** Each unit by itself: of a long list the planner would read every version of the province instead. */
async function countChildren(db: TenantDb, unitIds: readonly string[], on: string): Promise<Map<string, number>> {
  if (unitIds.length === 0) return new Map()
  const { rows } = await db.execute<{ id: string; children: number }>(sql`
    select p.id, (
      select count(*)::int from app.unit_version v where v.tenant_id = ${db.tenantId} and v.parent_unit_id = p.id and range_contains_elem(v.valid, ${on}::date)
    ) as children
    from unnest(${sql.param([...unitIds])}::uuid[]) as p(id)`)
  return new Map(rows.map(({ id, children }) => [id, children]))
}

function listDuties(db: TenantDb, id: string) {
  return db
    .select({ planId: responsibility.planId, planTitle: plan.title, duty: responsibility.duty, role: responsibility.role, tone: responsibility.tone })
    .from(responsibility)
    .innerJoin(plan, and(ofTenant(db, plan), eq(plan.id, responsibility.planId)))
    .where(and(ofTenant(db, responsibility), eq(responsibility.unitId, id)))
    .orderBy(desc(plan.schoolYear), responsibility.position)
    .limit(100)
}

function listAssignments(db: TenantDb, id: string) {
  return db
    .select({ planId: assignment.planId, nodeId: assignment.nodeId, text: planNode.text, role: assignment.role, dueOn: assignment.dueOn })
    .from(assignment)
    .innerJoin(planNode, and(ofTenant(db, planNode), eq(planNode.id, assignment.nodeId)))
    .where(and(ofTenant(db, assignment), eq(assignment.unitId, id)))
    .orderBy(sql`${assignment.dueOn} asc nulls last`, planNode.ordinal)
    .limit(100)
}
