import { ofTenant, type TenantDb } from '@trongtam/db'
import { assignment } from '@trongtam/db/tables'
import { and, type SQL, sql } from 'drizzle-orm'

/** Of what units took over from others up to a day, what they still carry on it: the unit by the subject. */
export async function carriedBy(db: TenantDb, subject: 'assignment' | 'responsibility', unitIds: readonly string[], day: string): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map()
  const { rows } = await db.execute<{ subject_id: string; to_unit_id: string | null }>(sql`
    select distinct on (t.subject_id) t.subject_id, t.to_unit_id from app.takeover t
    where t.tenant_id = ${db.tenantId} and t.subject = ${subject} and t.since <= ${day}::date and t.subject_id in (
      select o.subject_id from app.takeover o where o.tenant_id = ${db.tenantId} and o.subject = ${subject} and o.to_unit_id in ${[...unitIds]})
    order by t.subject_id, t.since desc, t.event_id desc`)
  const asked = new Set(unitIds)
  return new Map(rows.flatMap((row) => (row.to_unit_id !== null && asked.has(row.to_unit_id) ? [[row.subject_id, row.to_unit_id] as const] : [])))
}

/**
 * The condition that a position sees to an assignment on a day: one given to it that nobody took over; or one given to it
 * or to a position it came after, where its own unit was the last to take the task over. What a closed position gave on is
 * no work of it any more.
 */
export function isSeenToBy(db: TenantDb, { id, unitId }: { readonly id: string; readonly unitId: string }, day: string): SQL | undefined {
  const last = sql`select t.to_unit_id from app.takeover t
    where t.tenant_id = ${db.tenantId} and t.subject = 'assignment' and t.subject_id = ${assignment.id} and t.since <= ${day}::date
    order by t.since desc, t.event_id desc limit 1`
  return and(
    ofTenant(db, assignment),
    sql`${assignment.positionId} in ${positionsBefore(db, id, day)}`,
    sql`case when exists (${last}) then (${last}) = ${unitId}::uuid else ${assignment.positionId} = ${id}::uuid end`,
  )
}

/** The position and all that it came after up to a day. */
function positionsBefore(db: TenantDb, id: string, day: string): SQL {
  return sql`(with recursive came (id) as (
      select ${id}::uuid
      union
      select t.subject_id from came c join app.takeover t on t.to_position_id = c.id
        where t.tenant_id = ${db.tenantId} and t.subject = 'position' and t.since <= ${day}::date)
    select came.id from came)`
}
