import type { TenantDb } from '@trongtam/db'
import { sql } from 'drizzle-orm'

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
