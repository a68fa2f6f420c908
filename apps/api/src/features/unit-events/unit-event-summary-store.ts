import { type Database, ofTenant, type TenantDb } from '@trongtam/db'
import { takeover, unitEvent, unitEventUnit } from '@trongtam/db/tables'
import { Refusal, type TenantId } from '@trongtam/domain'
import { memberNames } from '@trongtam/records'
import { and, count, desc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'
import { documentWordsById } from './unit-event-document-store.ts'

interface EventQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly unitId?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const columns = {
  id: unitEvent.id,
  kind: unitEvent.kind,
  on: unitEvent.effectiveOn,
  documentId: unitEvent.documentId,
  documentWords: unitEvent.documentWords,
  note: unitEvent.note,
  createdAt: unitEvent.createdAt,
  createdBy: unitEvent.createdBy,
  undoneAt: unitEvent.undoneAt,
  undoneBy: unitEvent.undoneBy,
  undoReason: unitEvent.undoReason,
  version: unitEvent.version,
}

/** Events, the latest day first; of one unit, or from one day to another, both included. */
export async function pageEvents(db: TenantDb, { limit, cursor, unitId, from, to }: EventQuery) {
  const place = readCursor(cursor, 2)
  const ofUnit = db
    .select({ id: unitEventUnit.eventId })
    .from(unitEventUnit)
    .where(and(ofTenant(db, unitEventUnit), eq(unitEventUnit.unitId, unitId ?? '')))
  const rows = await selectEvents(
    db,
    unitId ? inArray(unitEvent.id, ofUnit) : undefined,
    from ? gte(unitEvent.effectiveOn, from) : undefined,
    to ? lte(unitEvent.effectiveOn, to) : undefined,
    place ? sql`(${unitEvent.effectiveOn}, ${unitEvent.id}) < (${place[0]}::date, ${place[1]}::uuid)` : undefined,
  ).limit(limit + 1)
  const page = pageOf(rows, limit, (row) => `${row.on}\u0000${row.id}`)
  return { ...page, items: await summarize(db, page.items) }
}

/** Refuses 'not-found'. */
export async function findEventSummary(db: TenantDb, id: string) {
  const [summary] = await summarize(db, await selectEvents(db, eq(unitEvent.id, id)))
  if (!summary) throw new Refusal('not-found')
  return summary
}

export type EventSummary = Awaited<ReturnType<typeof findEventSummary>>

/** Puts names in the place of the ids of who did it. */
export function withActors<S extends EventSummary>({ createdBy, undoneBy, ...summary }: S, names: ReadonlyMap<string, string>) {
  return { ...summary, createdByName: names.get(createdBy) ?? '', undoneByName: undoneBy === null ? null : (names.get(undoneBy) ?? '') }
}

/** The names of who did it; the platform is asked for the names of members of this tenant alone. */
export function actorNames(database: Database, tenantId: TenantId, summaries: readonly Pick<EventSummary, 'createdBy' | 'undoneBy'>[]) {
  const personIds = summaries.flatMap(({ createdBy, undoneBy }) => [createdBy, undoneBy ?? []].flat())
  return database.lookUp((db) => memberNames(db, tenantId, personIds))
}

function selectEvents(db: TenantDb, ...conditions: readonly (SQL | undefined)[]) {
  return db
    .select(columns)
    .from(unitEvent)
    .where(and(ofTenant(db, unitEvent), ...conditions))
    .orderBy(desc(unitEvent.effectiveOn), desc(unitEvent.id))
    .$dynamic()
}

async function summarize(db: TenantDb, rows: Awaited<ReturnType<typeof selectEvents>>) {
  const ids = rows.map(({ id }) => id)
  const chiefs = await chiefsOf(db, ids)
  const [touched, taken] = [await countIn(db, unitEventUnit, ids), await countIn(db, takeover, ids)]
  const documents = await documentWordsById(
    db,
    rows.flatMap(({ documentId }) => documentId ?? []),
  )
  return rows.map(({ createdAt, undoneAt, documentWords, ...row }) => ({
    ...row,
    documentWords: documents.get(row.documentId ?? '') ?? documentWords,
    chiefs: chiefs.get(row.id) ?? [],
    touchedCount: touched.get(row.id) ?? 0,
    takeoverCount: taken.get(row.id) ?? 0,
    createdAt: createdAt.toISOString(),
    undoneAt: undoneAt?.toISOString() ?? null,
  }))
}

async function countIn(db: TenantDb, table: typeof unitEventUnit | typeof takeover, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .select({ eventId: table.eventId, rows: count() })
    .from(table)
    .where(and(ofTenant(db, table), inArray(table.eventId, [...ids])))
    .groupBy(table.eventId)
  return new Map(rows.map((row) => [row.eventId, row.rows]))
}

interface Chief {
  readonly unitId: string
  readonly before: string | null
  readonly after: string | null
}

/** The units each event was about, 20 at the most, as they were called before and after. */
async function chiefsOf(db: TenantDb, ids: readonly string[]): Promise<Map<string, Chief[]>> {
  if (ids.length === 0) return new Map()
  const { rows } = await db.execute<{ event_id: string; unit_id: string; before: string | null; after: string | null }>(sql`
    with chief as (
      select u.event_id, u.unit_id, row_number() over (partition by u.event_id order by u.unit_id) as place
      from app.unit_event_unit u where u.tenant_id = ${db.tenantId} and u.event_id in ${[...ids]} and u.chief
    ), named as (
      select e.id as event_id, v.side, v.version->>'unitId' as unit_id, v.version->>'name' as name
      from app.unit_event e, lateral (
        select 'before' as side, b as version from jsonb_array_elements(e.before) b
        union all select 'after', a from jsonb_array_elements(e.after) a
      ) v
      where e.tenant_id = ${db.tenantId} and e.id in ${[...ids]} and v.version->>'validFrom' <= e.effective_on::text
        and (v.version->>'validTo' is null or v.version->>'validTo' > e.effective_on::text)
    )
    select c.event_id, c.unit_id, max(n.name) filter (where n.side = 'before') as before, max(n.name) filter (where n.side = 'after') as after
    from chief c left join named n on n.event_id = c.event_id and n.unit_id = c.unit_id::text
    where c.place <= 20 group by c.event_id, c.unit_id order by c.unit_id`)
  const chiefs = rows.map(({ event_id: eventId, unit_id: unitId, before, after }) => ({ eventId, unitId, before, after }))
  return new Map(
    [...Map.groupBy(chiefs, ({ eventId }) => eventId)].map(([eventId, own]) => [eventId, own.map(({ unitId, before, after }) => ({ unitId, before, after }))]),
  )
}
