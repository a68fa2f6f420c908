import { ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, document, planNode, template, unitVersion } from '@trongtam/db/tables'
import { dueSoonDays, foldVietnamese, tidyText } from '@trongtam/domain'
import { carriedBy, containsWords, unitNames, validOn, type TenantSession } from '@trongtam/records'
import { and, count, eq, inArray, isNotNull, isNull, lt, ne, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/** Tasks of a plan past their due date, and due within two weeks; what is finished is neither. */
export async function countDue(db: TenantDb, planId: string | null, today: string): Promise<{ late: number; dueSoon: number }> {
  if (planId === null) return { late: 0, dueSoon: 0 }
  const [counted] = await db
    .select({
      late: count(sql`case when ${assignment.dueOn} < ${today} then 1 end`),
      dueSoon: count(sql`case when ${assignment.dueOn} >= ${today} then 1 end`),
    })
    .from(assignment)
    .innerJoin(planNode, and(ofTenant(db, planNode), eq(planNode.id, assignment.nodeId), isOpen()))
    .where(
      and(
        ofTenant(db, assignment),
        eq(assignment.planId, planId),
        eq(assignment.role, 'lead'),
        isNotNull(assignment.dueOn),
        lt(assignment.dueOn, sql`${today}::date + ${dueSoonDays}::int`),
      ),
    )
  return counted ?? { late: 0, dueSoon: 0 }
}

/**
 * What the units of my positions lead or coordinate, or took over from units that have ended, earliest due first; each once,
 * however many positions I hold there.
 */
export async function listMyWork({ db, held, today }: TenantSession) {
  const myUnits = held.map(({ unitId }) => unitId)
  if (myUnits.length === 0) return []
  const taken = await carriedBy(db, 'assignment', myUnits, today)
  const rows = await db
    .select({
      id: assignment.id,
      unitId: assignment.unitId,
      planId: assignment.planId,
      nodeId: assignment.nodeId,
      text: planNode.text,
      role: assignment.role,
      dueOn: assignment.dueOn,
    })
    .from(assignment)
    .innerJoin(planNode, and(ofTenant(db, planNode), eq(planNode.id, assignment.nodeId), isOpen()))
    .where(and(ofTenant(db, assignment), or(inArray(assignment.unitId, myUnits), inArray(assignment.id, [...taken.keys()]))))
    .orderBy(sql`${assignment.dueOn} asc nulls last`, assignment.id)
    .limit(20)
  const names = await unitNames(db, myUnits, today)
  return rows.map(({ id, unitId, ...row }) => ({ ...row, unit: names.get(taken.get(id) ?? unitId ?? '') ?? '' }))
}

export async function hasTemplate(db: TenantDb, schoolYear: number): Promise<boolean> {
  const found = await db.select({ id: template.id }).from(template).where(eq(template.schoolYear, schoolYear)).limit(1)
  return found.length > 0
}

/** Units, tasks and documents that contain every word; those with the exact diacritics first. */
export async function searchTexts(db: TenantDb, q: string, today: string) {
  if (foldVietnamese(q) === '') return []
  const units = await db
    .select({ id: unitVersion.unitId, text: unitVersion.name, exact: exactness(unitVersion.searchText, q) })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), validOn(today), containsWords(unitVersion.searchText, q)))
    .orderBy(exactness(unitVersion.searchText, q), unitVersion.name)
    .limit(8)
  const tasks = await db
    .select({ id: planNode.id, planId: planNode.planId, text: planNode.text })
    .from(planNode)
    .where(and(ofTenant(db, planNode), ne(planNode.origin, 'dropped'), containsWords(planNode.searchText, q)))
    .orderBy(exactness(planNode.searchText, q), planNode.planId, planNode.ordinal)
    .limit(8)
  const documents = await db
    .select({ id: document.id, text: document.title, numberSymbol: document.numberSymbol })
    .from(document)
    .where(and(ofTenant(db, document), containsWords(document.searchText, q)))
    .orderBy(exactness(document.searchText, q), document.id)
    .limit(8)
  return [
    ...documents.map(({ id, text, numberSymbol }) => ({
      kind: 'document' as const,
      id,
      planId: null,
      text: numberSymbol ? `${numberSymbol} · ${text}` : text,
    })),
    ...tasks.map(({ id, planId, text }) => ({ kind: 'task' as const, id, planId, text })),
    ...units.map(({ id, text }) => ({ kind: 'unit' as const, id, planId: null, text })),
  ]
}

/** Neither left out of its plan nor finished. */
function isOpen(): SQL | undefined {
  return and(ne(planNode.origin, 'dropped'), isNull(planNode.finishedOn))
}

function exactness(column: PgColumn, q: string): SQL {
  return sql`position(${tidyText(q).toLocaleLowerCase('vi')} in ${column}) = 0`
}
