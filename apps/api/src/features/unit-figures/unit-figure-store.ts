import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { unitFigure, unitVersion } from '@trongtam/db/tables'
import { type Figure, type FigureKind, figureKinds, figuresDay, type SchoolYear } from '@trongtam/domain'
import { isReported, pathToRoot, unitNames, unitsBelow } from '@trongtam/records'
import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'

export interface KindedFigure extends Figure {
  readonly kind: FigureKind
}

/** All figures of a unit for a school year, as they were set together. Version 0: never any. */
export interface YearOfFigures {
  readonly schoolYear: SchoolYear
  readonly version: number
  readonly reportedOn: string | null
  readonly source: string | null
  readonly demo: boolean
  readonly figures: readonly KindedFigure[]
}

export interface FigureYearOf {
  readonly unitId: string
  readonly schoolYear: SchoolYear
}

const columns = {
  schoolYear: unitFigure.schoolYear,
  kind: unitFigure.kind,
  value: unitFigure.value,
  numerator: unitFigure.numerator,
  denominator: unitFigure.denominator,
  reportedOn: unitFigure.reportedOn,
  source: unitFigure.source,
  demo: unitFigure.demo,
  version: unitFigure.version,
}

/** What a unit reported, latest school year first. */
export async function listFigureYears(db: TenantDb, unitId: string): Promise<YearOfFigures[]> {
  const rows = await db
    .select(columns)
    .from(unitFigure)
    .where(and(ofTenant(db, unitFigure), eq(unitFigure.unitId, unitId)))
    .orderBy(desc(unitFigure.schoolYear), asc(unitFigure.kind))
    .limit(figureKinds.length * 100)
  return [...Map.groupBy(rows, ({ schoolYear }) => schoolYear)].map(([schoolYear, ofYear]) => yearOf(schoolYear, ofYear))
}

export async function findFigureYear(db: TenantDb, { unitId, schoolYear }: FigureYearOf): Promise<YearOfFigures> {
  const rows = await db
    .select(columns)
    .from(unitFigure)
    .where(and(ofTenant(db, unitFigure), eq(unitFigure.unitId, unitId), eq(unitFigure.schoolYear, schoolYear)))
  return yearOf(schoolYear, rows)
}

/** Puts the figures in the place of those of the year; a figure that is left out keeps its row, with nothing in it. */
export async function saveFigureYear(db: TenantDb, { unitId, schoolYear }: FigureYearOf, year: Omit<YearOfFigures, 'schoolYear' | 'demo'>): Promise<void> {
  const { version, reportedOn, source, figures } = year
  const nothing = { value: null, numerator: null, denominator: null }
  const set = { version, source, demo: false, ...(reportedOn !== null && { reportedOn }) }
  await db
    .update(unitFigure)
    .set({ ...set, ...nothing })
    .where(and(ofTenant(db, unitFigure), eq(unitFigure.unitId, unitId), eq(unitFigure.schoolYear, schoolYear)))
  if (figures.length === 0 || reportedOn === null) return
  await db
    .insert(unitFigure)
    .values(figures.map((each) => ({ ...each, tenantId: db.tenantId, id: newId(), unitId, schoolYear, version, source, reportedOn })))
    .onConflictDoUpdate({
      target: [unitFigure.tenantId, unitFigure.schoolYear, unitFigure.kind, unitFigure.unitId],
      set: { value: sql`excluded.value`, numerator: sql`excluded.numerator`, denominator: sql`excluded.denominator` },
    })
}

/** A unit above or below that reported one of these figures for that year already; null: none did. */
export async function reporterOfSame(db: TenantDb, { unitId, schoolYear }: FigureYearOf, kinds: readonly FigureKind[]) {
  if (kinds.length === 0) return null
  const day = figuresDay(schoolYear)
  const above = await pathToRoot(db, unitId, day)
  const [found] = await db
    .select({ unitId: unitFigure.unitId, kind: unitFigure.kind })
    .from(unitFigure)
    .where(
      and(
        ofTenant(db, unitFigure),
        eq(unitFigure.schoolYear, schoolYear),
        inArray(unitFigure.kind, [...kinds]),
        isReported,
        ne(unitFigure.unitId, unitId),
        sql`${unitFigure.unitId} = any(${sql.param(above)}::uuid[] || array${unitsBelow(db, [unitId], day)})`,
      ),
    )
    .limit(1)
  return found ? { ...found, unitName: (await unitNames(db, [found.unitId], day)).get(found.unitId) ?? '' } : null
}

/** All below a unit as of a day. */
export async function listBelow(db: TenantDb, unitId: string, day: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ unitId: unitVersion.unitId })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), ne(unitVersion.unitId, unitId), sql`${unitVersion.unitId} in ${unitsBelow(db, [unitId], day)}`))
  return rows.map((row) => row.unitId)
}

/** When a unit is there: the spans of its versions, oldest first; `validTo` is the first day without it. */
export function spansOf(db: TenantDb, unitId: string) {
  return db
    .select({
      validFrom: sql<string>`lower(${unitVersion.valid})::text`,
      validTo: sql<string | null>`upper(${unitVersion.valid})::text`,
      lastDay: sql<string | null>`(upper(${unitVersion.valid}) - 1)::text`,
    })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), eq(unitVersion.unitId, unitId)))
    .orderBy(asc(unitVersion.valid))
    .limit(200)
}

type Row = Omit<YearOfFigures, 'figures' | 'reportedOn'> & Figure & { readonly kind: string; readonly reportedOn: string }

function yearOf(schoolYear: SchoolYear, rows: readonly Row[]): YearOfFigures {
  const [first] = rows
  const figures = figureKinds.flatMap((kind) => rows.filter((row) => row.kind === kind && (row.value ?? row.numerator) !== null).map(figureOf(kind)))
  return {
    schoolYear,
    version: Math.max(0, ...rows.map(({ version }) => version)),
    reportedOn: first?.reportedOn ?? null,
    source: first?.source ?? null,
    demo: rows.some(({ demo }) => demo),
    figures,
  }
}

function figureOf(kind: FigureKind) {
  return ({ value, numerator, denominator }: Figure): KindedFigure => ({ kind, value, numerator, denominator })
}
