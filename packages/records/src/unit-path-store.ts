import type { TenantDb } from '@trongtam/db'
import { type SQL, sql } from 'drizzle-orm'

/** The unit and all above it as of a day, itself first; empty where it is no unit of this tenant on that day. */
export async function pathToRoot(db: TenantDb, unitId: string, day: string): Promise<string[]> {
  const { rows } = await db.execute<{ unit_id: string }>(sql`
    with recursive path as (
      select v.unit_id, v.parent_unit_id, 0 as depth from app.unit_version v where v.tenant_id = ${db.tenantId} and v.unit_id = ${unitId} and range_contains_elem(v.valid, ${day}::date)
      union all
      select v.unit_id, v.parent_unit_id, p.depth + 1 from path p
        join app.unit_version v on v.tenant_id = ${db.tenantId} and v.unit_id = p.parent_unit_id and range_contains_elem(v.valid, ${day}::date)
        where p.depth < ${deepest}
    )
    select unit_id from path order by depth`)
  return rows.map((row) => row.unit_id)
}

/** A hierarchy is never this deep: a circle in it ends here. */
const deepest = 40

/** The units given and all below them as of a day, as a sub-select: `inArray(position.unitId, unitsBelow(…))`. */
export function unitsBelow(db: TenantDb, roots: readonly string[], day: string): SQL {
  if (roots.length === 0) return sql`(select null::uuid)`
  return sql`(
    with recursive below as (
      select v.unit_id from app.unit_version v where v.tenant_id = ${db.tenantId} and v.unit_id in ${[...roots]} and range_contains_elem(v.valid, ${day}::date)
      union
      select v.unit_id from below b join app.unit_version v on v.tenant_id = ${db.tenantId} and v.parent_unit_id = b.unit_id and range_contains_elem(v.valid, ${day}::date)
    )
    select unit_id from below)`
}
