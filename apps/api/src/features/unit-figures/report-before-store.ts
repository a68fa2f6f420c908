import { ofTenant, type TenantDb } from '@trongtam/db'
import { unitEvent, unitFigure, unitLineage } from '@trongtam/db/tables'
import { type FigureKind, figuresDay, isReportingKind, type SchoolYear, type UnitKind, type YearUnit } from '@trongtam/domain'
import { isReported } from '@trongtam/records'
import { and, eq, inArray, isNull, lte, sql } from 'drizzle-orm'
import { isThereOn } from './figure-tree-store.ts'

/** A figure of a unit that ended before the day of the year's figures, though it had reported by then. */
export interface EndedReport extends YearUnit {
  readonly kind: FigureKind
  readonly lastDay: string
}

interface FiguresOfYear {
  readonly schoolYear: SchoolYear
  readonly kinds: readonly FigureKind[]
}

/** The figures of a year that stand with units which ended before the day of its figures. */
export async function listEndedReports(db: TenantDb, { schoolYear, kinds }: FiguresOfYear): Promise<EndedReport[]> {
  const day = figuresDay(schoolYear)
  const { rows } = await db.execute<EndedRow>(sql`
    select f.unit_id, f.kind, f.value, f.numerator, f.denominator, last.parent_unit_id, last.kind as unit_kind, (upper(last.valid) - 1)::text as last_day
      from app.unit_figure f
      cross join lateral (
        select v.parent_unit_id, v.kind, v.valid from app.unit_version v
         where v.tenant_id = ${db.tenantId} and v.unit_id = f.unit_id order by v.valid desc limit 1) last
     where f.tenant_id = ${db.tenantId} and f.school_year = ${schoolYear} and f.kind = any(${sql.param([...kinds])}::text[])
       and (f.value is not null or f.numerator is not null)
       and not ${isThereOn(db, sql`f.unit_id`, sql`${day}::date`)}
       and upper(last.valid) <= ${day}::date
     order by f.unit_id, f.kind`)
  return rows.map(({ unit_id: unitId, kind, parent_unit_id: parentUnitId, unit_kind: unitKind, last_day: lastDay, ...figure }) => ({
    unitId,
    kind,
    parentUnitId,
    lastDay,
    isExpected: isReportingKind(unitKind),
    figure: { value: figure.value, numerator: figure.numerator, denominator: figure.denominator },
  }))
}

/** Units that go on and reported for a year before it was recorded that they had been divided by the day of its figures, each with a part. */
export function listDividedReports(db: TenantDb, { schoolYear, kinds }: FiguresOfYear) {
  const day = figuresDay(schoolYear)
  return db
    .select({ unitId: unitFigure.unitId, kind: unitFigure.kind, partId: unitLineage.toUnitId, lastDay: sql<string>`(${unitLineage.since} - 1)::text` })
    .from(unitLineage)
    .innerJoin(unitEvent, and(ofTenant(db, unitEvent), eq(unitEvent.id, unitLineage.eventId), isNull(unitEvent.undoneAt)))
    .innerJoin(unitFigure, and(ofTenant(db, unitFigure), eq(unitFigure.unitId, unitLineage.fromUnitId), eq(unitFigure.schoolYear, schoolYear)))
    .where(
      and(
        ofTenant(db, unitLineage),
        lte(unitLineage.since, day),
        inArray(unitFigure.kind, [...kinds]),
        isReported,
        sql`${unitFigure.reportedOn} < (${unitEvent.createdAt} at time zone 'Asia/Ho_Chi_Minh')::date`,
        isThereOn(db, unitFigure.unitId, sql`${day}::date`),
      ),
    )
    .limit(10_000)
}

interface EndedRow extends Record<string, unknown> {
  readonly unit_id: string
  readonly kind: FigureKind
  readonly value: number | null
  readonly numerator: number | null
  readonly denominator: number | null
  readonly parent_unit_id: string | null
  readonly unit_kind: UnitKind
  readonly last_day: string
}
