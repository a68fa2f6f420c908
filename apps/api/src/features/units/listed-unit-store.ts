import { ofTenant, type TenantDb } from '@trongtam/db'
import { unitVersion } from '@trongtam/db/tables'
import { tidyText, type UnitFactName, unitChanges, type UnitFacts } from '@trongtam/domain'
import { and, inArray, type SQL, sql } from 'drizzle-orm'

/** A hierarchy is never this deep: a circle in it ends here. */
const deepest = 40

export interface NamedUnit {
  readonly id: string
  readonly name: string
}

/** The units above each of those given and it itself, as of a day, the top first. */
export async function pathsTo(db: TenantDb, unitIds: readonly string[], day: string): Promise<Map<string, NamedUnit[]>> {
  if (unitIds.length === 0) return new Map()
  const { rows } = await db.execute<{ from_id: string; unit_id: string; name: string }>(sql`
    with recursive path as (
      select v.unit_id as from_id, v.unit_id, v.parent_unit_id, v.name, 0 as depth from app.unit_version v
        where v.tenant_id = ${db.tenantId} and v.unit_id in ${[...new Set(unitIds)]} and range_contains_elem(v.valid, ${day}::date)
      union all
      select p.from_id, v.unit_id, v.parent_unit_id, v.name, p.depth + 1 from path p
        join app.unit_version v on v.tenant_id = ${db.tenantId} and v.unit_id = p.parent_unit_id and range_contains_elem(v.valid, ${day}::date)
        where p.depth < ${deepest}
    )
    select from_id, unit_id, name from path order by depth desc`)
  const paths = new Map<string, NamedUnit[]>()
  for (const row of rows) paths.set(row.from_id, [...(paths.get(row.from_id) ?? []), { id: row.unit_id, name: row.name }])
  return paths
}

export interface UnitNews {
  readonly began: boolean
  readonly changed: UnitFactName[]
}

type Listed = Omit<UnitFacts, 'parentUnitId'> & { readonly id: string; readonly parentId: string | null; readonly validFrom: string }

/** Of the units whose version begins on a day: whether the unit itself began, or what changed. */
export async function newsOf(db: TenantDb, units: readonly Listed[], day: string): Promise<Map<string, UnitNews>> {
  const begun = units.filter(({ validFrom }) => validFrom === day)
  if (begun.length === 0) return new Map()
  const ids = begun.map(({ id }) => id)
  const before = await db
    .select()
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), inArray(unitVersion.unitId, ids), sql`upper(${unitVersion.valid}) = ${day}::date`))
  const beforeById = new Map(before.map((version) => [version.unitId, version]))
  return new Map(
    begun.map((unit) => {
      const old = beforeById.get(unit.id)
      return [unit.id, { began: old === undefined, changed: old ? unitChanges(old, { ...unit, parentUnitId: unit.parentId }) : [] }]
    }),
  )
}

/** 0 where the whole of what was typed stands, as typed or all without diacritics; else 1: only its words do. */
export function typedRank(q: string | undefined): SQL<number> {
  const typed = tidyText(q ?? '').toLocaleLowerCase('vi')
  return typed === '' ? sql<number>`0::int` : sql<number>`case when position(${typed} in ${unitVersion.searchText}) > 0 then 0 else 1 end`
}
