import { ofTenant, type TenantDb } from '@trongtam/db'
import { document, statistic } from '@trongtam/db/tables'
import { findSchoolYear, formatSchoolYear, valueYearBefore, yearOnYearPercent } from '@trongtam/domain'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

/** Statistics by school year, latest first, each with the change on the year before. */
export async function pageStatistics(
  db: TenantDb,
  { limit, cursor, schoolYear }: { limit: number; cursor?: string | undefined; schoolYear?: string | undefined },
) {
  const place = readCursor(cursor, 2)
  const year = schoolYear === undefined ? null : findSchoolYear(schoolYear)
  const rows = await db
    .select({ statistic, title: document.title, numberSymbol: document.numberSymbol })
    .from(statistic)
    .leftJoin(document, and(ofTenant(db, document), eq(document.id, statistic.documentId)))
    .where(
      and(
        ofTenant(db, statistic),
        year === null ? undefined : eq(statistic.schoolYear, year),
        place ? sql`(-${statistic.schoolYear}, ${statistic.kind}) > (-${place[0]}::int, ${place[1]})` : undefined,
      ),
    )
    .orderBy(desc(statistic.schoolYear), asc(statistic.kind))
    .limit(limit + 1)
  const page = pageOf(rows, limit, (row) => `${row.statistic.schoolYear}\u0000${row.statistic.kind}`)
  return {
    ...page,
    items: page.items.map(({ statistic: row, title, numberSymbol }) => ({
      id: row.id,
      schoolYear: formatSchoolYear(row.schoolYear),
      kind: row.kind,
      value: row.value,
      change: row.change,
      before: valueYearBefore(row),
      percent: yearOnYearPercent(row),
      source: numberSymbol ?? title ?? '',
      documentId: row.documentId,
      note: row.note,
    })),
  }
}
