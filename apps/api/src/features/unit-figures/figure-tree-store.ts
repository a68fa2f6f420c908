import { ofTenant, type TenantDb } from '@trongtam/db'
import { unitFigure, unitLineage, unitVersion } from '@trongtam/db/tables'
import { type FigureKind, figuresDay, isReportingKind, type LineageStep, type SchoolYear, type YearUnit } from '@trongtam/domain'
import { unitsBelow, validOn } from '@trongtam/records'
import { and, type AnyColumn, asc, eq, gt, inArray, lte, type SQL, sql } from 'drizzle-orm'

export interface TreeUnit {
  readonly unitId: string
  readonly parentUnitId: string | null
  readonly name: string
}

export interface StoredEdge extends LineageStep {
  readonly eventId: string | null
}

/** The hierarchy of a day, in Vietnamese order: the unit and all below it, or the whole. */
export function treeOn(db: TenantDb, root: string | null, day: string): Promise<TreeUnit[]> {
  return db
    .select({ unitId: unitVersion.unitId, parentUnitId: unitVersion.parentUnitId, name: unitVersion.name })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), validOn(day), root === null ? undefined : sql`${unitVersion.unitId} in ${unitsBelow(db, [root], day)}`))
    .orderBy(asc(unitVersion.name), asc(unitVersion.unitId))
}

/** The units of the day of a year's figures with what they reported of one kind: these and all below them, or the whole. */
export async function yearUnits(db: TenantDb, { schoolYear, kind }: FigureOfYear, roots: readonly string[] | null): Promise<YearUnit[]> {
  const day = figuresDay(schoolYear)
  const rows = await db
    .select({
      unitId: unitVersion.unitId,
      parentUnitId: unitVersion.parentUnitId,
      unitKind: unitVersion.kind,
      value: unitFigure.value,
      numerator: unitFigure.numerator,
      denominator: unitFigure.denominator,
    })
    .from(unitVersion)
    .leftJoin(
      unitFigure,
      and(ofTenant(db, unitFigure), eq(unitFigure.schoolYear, schoolYear), eq(unitFigure.kind, kind), eq(unitFigure.unitId, unitVersion.unitId)),
    )
    .where(and(ofTenant(db, unitVersion), validOn(day), roots === null ? undefined : sql`${unitVersion.unitId} in ${belowAny(db, roots, day)}`))
  return rows.map(({ unitId, parentUnitId, unitKind, ...figure }) => ({
    unitId,
    parentUnitId,
    isExpected: isReportingKind(unitKind),
    figure: (figure.value ?? figure.numerator) === null ? null : figure,
  }))
}

export interface FigureOfYear {
  readonly schoolYear: SchoolYear
  readonly kind: FigureKind
}

/** As `unitsBelow`, for any number of roots. */
function belowAny(db: TenantDb, roots: readonly string[], day: string) {
  return sql`(
    with recursive below as (
      select v.unit_id from app.unit_version v where v.tenant_id = ${db.tenantId} and v.unit_id = any(${sql.param([...roots])}::uuid[]) and range_contains_elem(v.valid, ${day}::date)
      union
      select v.unit_id from below b join app.unit_version v on v.tenant_id = ${db.tenantId} and v.parent_unit_id = b.unit_id and range_contains_elem(v.valid, ${day}::date)
    )
    select unit_id from below)`
}

/** Mergers and splits after the one day, up to the other. */
export function lineageWithin(db: TenantDb, after: string, until: string): Promise<StoredEdge[]> {
  return db
    .select({
      fromUnitId: unitLineage.fromUnitId,
      toUnitId: unitLineage.toUnitId,
      on: unitLineage.since,
      eventId: unitLineage.eventId,
      fromGoesOn: isThereOn(db, unitLineage.fromUnitId, sql`${unitLineage.since}`),
      toWasThere: isThereOn(db, unitLineage.toUnitId, sql`${unitLineage.since} - 1`),
    })
    .from(unitLineage)
    .where(and(ofTenant(db, unitLineage), gt(unitLineage.since, after), lte(unitLineage.since, until)))
    .orderBy(asc(unitLineage.since), asc(unitLineage.fromUnitId), asc(unitLineage.toUnitId))
}

/** Asked for as a list of one, which the index of units answers: the key that keeps versions apart is a slow way to a single unit. */
export function isThereOn(db: TenantDb, unitId: AnyColumn | SQL, day: SQL) {
  return sql<boolean>`exists (select 1 from app.unit_version v where v.tenant_id = ${db.tenantId} and v.unit_id = any(array[${unitId}]) and range_contains_elem(v.valid, ${day}))`
}

/** Which of the units are there on a day. */
export async function thereOn(db: TenantDb, unitIds: readonly string[], day: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  for (let from = 0; from < unitIds.length; from += 5000) {
    const rows = await db
      .select({ unitId: unitVersion.unitId })
      .from(unitVersion)
      .where(and(ofTenant(db, unitVersion), inArray(unitVersion.unitId, unitIds.slice(from, from + 5000)), validOn(day)))
    for (const { unitId } of rows) found.add(unitId)
  }
  return found
}

/** Whether a figure of the year was invented for the demonstration. */
export async function hasInvented(db: TenantDb, { schoolYear, kind }: FigureOfYear): Promise<boolean> {
  const rows = await db
    .select({ unitId: unitFigure.unitId })
    .from(unitFigure)
    .where(and(ofTenant(db, unitFigure), eq(unitFigure.schoolYear, schoolYear), eq(unitFigure.kind, kind), eq(unitFigure.demo, true)))
    .limit(1)
  return rows.length > 0
}

/** School years of which anything was reported, latest first. */
export async function reportedYears(db: TenantDb): Promise<SchoolYear[]> {
  const { rows } = await db.execute<{ school_year: number }>(sql`
    with recursive years as (
      select max(f.school_year) as school_year from app.unit_figure f where f.tenant_id = ${db.tenantId}
      union all
      select (select max(f.school_year) from app.unit_figure f where f.tenant_id = ${db.tenantId} and f.school_year < y.school_year)
        from years y where y.school_year is not null
    )
    select school_year from years where school_year is not null`)
  return rows.map((row) => row.school_year)
}
