import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { unit, unitClass, unitKind, unitVersion } from '@trongtam/db/tables'
import { foldVietnamese, type UnitClassRule } from '@trongtam/domain'
import { and, asc, count, inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { unitNames, validOn } from './unit-store.ts'

export async function createUnitClass(db: TenantDb, name: string, rule: UnitClassRule): Promise<string> {
  const id = newId()
  await db.insert(unitClass).values({ tenantId: db.tenantId, id, name, rule })
  return id
}

/** How many units a class means on a day: as many as `expandUnitClass` finds, counted where they lie. */
export async function countClassMembers(db: TenantDb, rule: UnitClassRule, day: string): Promise<number> {
  const [members] = await countMembersOfEach(db, [rule], day)
  return members ?? 0
}

/** The same of several classes, in their order: one statement, in which each is counted from the index that leads to its own members. */
export async function countMembersOfEach(db: TenantDb, rules: readonly UnitClassRule[], day: string): Promise<readonly number[]> {
  if (rules.length === 0) return []
  const counts = rules.map((rule) =>
    db
      .select({ members: count() })
      .from(unitVersion)
      .where(meansOn(db, rule, day)),
  )
  const { rows } = await db.execute<{ counts: number[] }>(sql`select array[${sql.join(counts, sql`, `)}]::int[] as counts`)
  return rows[0]?.counts ?? []
}

/** Where a page of members begins: after this name and id. */
export interface MembersPage {
  readonly limit: number
  readonly after: readonly [name: string, unitId: string] | null
}

/** The units a class means on a day, in Vietnamese order: those `expandUnitClass` finds. */
export async function classMembers(db: TenantDb, rule: UnitClassRule, day: string, { limit, after }: MembersPage) {
  const rows = await db
    .select({
      id: unitVersion.unitId,
      name: unitVersion.name,
      code: unitVersion.code,
      kind: unitVersion.kind,
      ownKindName: ownKindNameOf(db),
      level: unitVersion.level,
      stage: unitVersion.stage,
      ownership: unitVersion.ownership,
      area: unitVersion.area,
      tags: unitVersion.tags,
      parentId: unitVersion.parentUnitId,
      demo: isDemo(db),
    })
    .from(unitVersion)
    .where(and(meansOn(db, rule, day), after ? sql`(${unitVersion.name}, ${unitVersion.unitId}) > (${after[0]}, ${after[1]}::uuid)` : undefined))
    .orderBy(asc(unitVersion.name), asc(unitVersion.unitId))
    .limit(limit)
  const parents = await unitNames(
    db,
    rows.flatMap(({ parentId }) => parentId ?? []),
    day,
  )
  return rows.map(({ parentId, ...row }) => ({ ...row, parentName: parentId === null ? null : (parents.get(parentId) ?? null) }))
}

/** Sub-selects, not joins: they are asked of the rows of the page alone, after the sorting. */
function isDemo(db: TenantDb): SQL<boolean> {
  return sql`(select ${unit.demo} from ${unit} where ${ofTenant(db, unit)} and ${unit.id} = ${unitVersion.unitId})`
}

function ownKindNameOf(db: TenantDb): SQL<string | null> {
  return sql`(select ${unitKind.name} from ${unitKind} where ${ofTenant(db, unitKind)} and ${unitKind.id} = ${unitVersion.ownKindId})`
}

/** A version of this tenant that holds on the day and meets the rule; the index of classes leads to it: it knows all that most rules ask. */
export function meansOn(db: TenantDb, rule: UnitClassRule, day: string): SQL | undefined {
  return and(
    ofTenant(db, unitVersion),
    oneOf(unitVersion.kind, rule.kinds),
    oneOf(unitVersion.ownKindId, rule.ownKinds),
    oneOf(unitVersion.level, rule.levels),
    oneOf(unitVersion.stage, rule.stages),
    oneOf(unitVersion.ownership, rule.ownerships),
    rule.areas && inArray(folded(unitVersion.area), rule.areas.map(foldVietnamese)),
    rule.tags && sql`exists (select 1 from unnest(${unitVersion.tags}) as tag where ${inArray(folded(sql`tag`), rule.tags.map(foldVietnamese))})`,
    validOn(day),
  )
}

function oneOf(column: PgColumn, allowed: readonly string[] | undefined): SQL | undefined {
  return allowed && inArray(column, [...allowed])
}

/** `foldVietnamese` as the database reckons it: marks off, đ as d, small, and a blank for whatever is neither letter nor number. */
function folded(text: PgColumn | SQL): SQL {
  return sql`trim(regexp_replace(lower(translate(regexp_replace(normalize(${text}, nfd), '[\u0300-\u036f]', '', 'g'), 'đĐðÐ', 'dddd') collate "pg_c_utf8"), '[^[:alnum:]]+', ' ', 'g'))`
}
