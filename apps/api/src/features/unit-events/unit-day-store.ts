import { ofTenant, type TenantDb } from '@trongtam/db'
import { unitLineage, unitVersion } from '@trongtam/db/tables'
import { unitNames } from '@trongtam/records'
import { and, asc, inArray, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

interface PageQuery {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** The days on which the hierarchy changed, oldest first. A version that begins where another of its unit ends is a change. */
export async function pageDays(db: TenantDb, { limit, cursor }: PageQuery) {
  const place = readCursor(cursor, 1)
  const { rows } = await db.execute<{ day: string; began: number; changed: number; ended: number; events: number }>(sql`
    with bound as (
      select lower(v.valid) as day, v.unit_id, 1 as begins, 0 as ends from app.unit_version v where v.tenant_id = ${db.tenantId}
      union all
      select upper(v.valid), v.unit_id, 0, 1 from app.unit_version v where v.tenant_id = ${db.tenantId} and not upper_inf(v.valid)
    ), turn as (
      select b.day, b.unit_id, sum(b.begins) as begins, sum(b.ends) as ends from bound b group by b.day, b.unit_id
    ), event as (
      select e.effective_on as day, count(*) as events from app.unit_event e where e.tenant_id = ${db.tenantId} and e.undone_at is null group by e.effective_on
    )
    select t.day::text, count(*) filter (where t.ends = 0)::int as began, count(*) filter (where t.begins > 0 and t.ends > 0)::int as changed,
      count(*) filter (where t.begins = 0)::int as ended, coalesce(max(e.events), 0)::int as events
    from turn t left join event e on e.day = t.day
    where ${place?.[0] ?? '-infinity'}::date < t.day
    group by t.day order by t.day limit ${limit + 1}`)
  return pageOf(rows, limit, ({ day }) => day)
}

/** The units that ended on a day, by their last name, with who comes after each: five at the most. One that goes on, begins there too. */
export async function pageEnded(db: TenantDb, day: string, { limit, cursor }: PageQuery) {
  const place = readCursor(cursor, 2)
  const after = place ? sql`(e.name, e.id) > (${place[0]}, ${place[1]}::uuid)` : sql`true`
  const { rows } = await db.execute<Pick<typeof unitVersion.$inferSelect, 'name' | 'kind'> & { id: string }>(sql`
    select e.id, e.name, e.kind from (
      select v.unit_id as id, (array_agg(v.name) filter (where upper(v.valid) = ${day}::date))[1] as name,
        (array_agg(v.kind) filter (where upper(v.valid) = ${day}::date))[1] as kind
      from app.unit_version v where v.tenant_id = ${db.tenantId} and ${day}::date in (lower(v.valid), upper(v.valid))
      group by v.unit_id having not bool_or(lower(v.valid) = ${day}::date)
    ) e where ${after} order by e.name, e.id limit ${limit + 1}`)
  const page = pageOf(rows, limit, ({ name, id }) => `${name}\u0000${id}`)
  const successors = await successorsOf(
    db,
    page.items.map(({ id }) => id),
  )
  return {
    ...page,
    items: page.items.map(({ id, name, kind }) => {
      const own = successors.get(id) ?? []
      return { id, name, kind, successors: own.slice(0, 5), successorCount: own.length }
    }),
  }
}

async function successorsOf(db: TenantDb, unitIds: readonly string[]) {
  if (unitIds.length === 0) return new Map<string, never>()
  const edges = await db
    .select({ fromUnitId: unitLineage.fromUnitId, toUnitId: unitLineage.toUnitId, since: unitLineage.since })
    .from(unitLineage)
    .where(and(ofTenant(db, unitLineage), inArray(unitLineage.fromUnitId, [...unitIds])))
    .orderBy(asc(unitLineage.since), asc(unitLineage.toUnitId))
  const names = await unitNames(db, [...new Set(edges.map(({ toUnitId }) => toUnitId))], edges.at(-1)?.since ?? '')
  const named = edges.map(({ fromUnitId, toUnitId }) => ({ fromUnitId, id: toUnitId, name: names.get(toUnitId) ?? '' }))
  return new Map([...Map.groupBy(named, ({ fromUnitId }) => fromUnitId)].map(([unitId, own]) => [unitId, own.map(({ id, name }) => ({ id, name }))]))
}
