import { ofTenant, repeatedRead, type TenantDb } from '@trongtam/db'
import { assignment, citation, documentRelation, plan, planNode, unitClass, unitVersion } from '@trongtam/db/tables'
import { dueSoonDays, type Origin } from '@trongtam/domain'
import { findPlan, isEffective, selectPlans, summarizePlans, validOn } from '@trongtam/records'
import { and, desc, eq, exists, gt, gte, inArray, isNull, lt, ne, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import { pageOf, readCursor } from '#http/page.ts'

interface PageQuery {
  readonly limit: number
  readonly cursor?: string | undefined
}

interface TaskFilter {
  readonly missing?: 'lead' | 'due' | 'target' | undefined
  readonly due?: 'late' | 'soon' | undefined
  readonly origin?: Origin | undefined
}

type TaskQuery = PageQuery & TaskFilter

export async function pagePlans(db: TenantDb, { limit, cursor }: PageQuery) {
  const place = readCursor(cursor, 2)
  const rows = await selectPlans(db, place ? sql`(${plan.schoolYear}, ${plan.id}) < (${place[0]}::int, ${place[1]}::uuid)` : undefined, limit + 1)
  const page = pageOf(rows, limit, (row) => `${row.plan.schoolYear}\u0000${row.plan.id}`)
  return { ...page, items: await summarizePlans(db, page.items) }
}

/** All nodes of a plan in document order. */
export async function readTree(db: TenantDb, planId: string, today: string) {
  const nodes = await treeOfPlan(db, { planId, today })
  if (nodes.length === 0) await findPlan(db, planId)
  return nodes
}

/** A page of tasks in document order: all, those that miss something, those past their date or soon due. */
export async function pageTasks(db: TenantDb, planId: string, { limit, cursor, ...filter }: TaskQuery, today: string) {
  const place = readCursor(cursor, 1)
  const rows = await tasksThat(filter)(db, { planId, today, after: place ? Number(place[0]) : 0, atMost: limit + 1 })
  if (rows.length === 0) await findPlan(db, planId)
  const page = pageOf(rows, limit, (row) => String(row.ordinal))
  return { ...page, items: page.items.map(({ ordinal: _ordinal, ...node }) => node) }
}

const treeOfPlan = repeatedRead(['planId', 'today'], (db: TenantDb, { planId, today }: { planId: string; today: string }) =>
  selectNodes(db, today, eq(planNode.planId, planId), {}).orderBy(planNode.ordinal),
)

type TasksRead = ReturnType<typeof writeTasksThat>
const tasksReads = new Map<string, TasksRead>()

/** The read of a filter; there are as many as combinations of the filter's few values. */
function tasksThat(filter: TaskFilter): TasksRead {
  const key = `${filter.missing} ${filter.due} ${filter.origin}`
  const known = tasksReads.get(key) ?? writeTasksThat(filter)
  tasksReads.set(key, known)
  return known
}

function writeTasksThat({ missing, due, origin }: TaskFilter) {
  const missed = missing && { lead: eq(planNode.hasLead, false), due: eq(planNode.hasDue, false), target: eq(planNode.targetCount, 0) }[missing]
  return repeatedRead(
    ['planId', 'today', 'after', 'atMost'],
    (db: TenantDb, { planId, today, after, atMost }: { planId: string; today: string; after: number; atMost: number }) =>
      selectNodes(
        db,
        today,
        and(
          eq(planNode.planId, planId),
          eq(planNode.kind, 'task'),
          missed,
          due && dueWindow(due, today),
          origin ? eq(planNode.origin, origin) : ne(planNode.origin, 'dropped'),
          gt(planNode.ordinal, after),
        ),
        { ordinal: planNode.ordinal },
      )
        .orderBy(planNode.ordinal)
        .limit(atMost),
  )
}

/** Tasks not finished whose lead's date is past, or at most two weeks ahead. */
function dueWindow(due: 'late' | 'soon', today: string): SQL | undefined {
  const isOpen = isNull(planNode.finishedOn)
  if (due === 'late') return and(isOpen, lt(assignment.dueOn, today))
  return and(isOpen, gte(assignment.dueOn, today), lt(assignment.dueOn, sql`${today}::date + ${dueSoonDays}::int`))
}

const columns = {
  id: planNode.id,
  parentId: planNode.parentId,
  kind: planNode.kind,
  number: planNode.number,
  text: planNode.text,
  origin: planNode.origin,
  standingTask: planNode.standingTask,
  dueOn: assignment.dueOn,
  targetCount: planNode.targetCount,
  citationCount: planNode.citationCount,
  sourceLine: planNode.sourceLine,
  finishedOn: planNode.finishedOn,
  version: planNode.version,
}

/** Whether a document the node cites was replaced or ended by now. */
function citesReplaced(db: TenantDb, today: string): SQL<boolean> {
  const replaced = db
    .select({ one: sql`1` })
    .from(citation)
    .innerJoin(
      documentRelation,
      and(
        ofTenant(db, documentRelation),
        eq(documentRelation.toId, citation.documentId),
        inArray(documentRelation.kind, ['replaces', 'repeals']),
        isEffective(today),
      ),
    )
    .where(and(ofTenant(db, citation), eq(citation.nodeId, planNode.id), eq(citation.dropped, false)))
  return sql<boolean>`(${planNode.citationCount} > 0 and ${exists(replaced)})`
}

/** Who leads, as it is called today; a unit that has ended as it was called last. */
function leadName(db: TenantDb): SQL<string | null> {
  const lastName = db
    .select({ name: lastVersion.name })
    .from(lastVersion)
    .where(and(ofTenant(db, lastVersion), eq(lastVersion.unitId, assignment.unitId)))
    .orderBy(desc(lastVersion.valid))
    .limit(1)
  return sql<string | null>`coalesce(${unitVersion.name}, ${unitClass.name}, (${lastName}))`
}

const lastVersion = alias(unitVersion, 'last_version')

/** Nodes with who leads them and until when. */
export function selectNodes<More extends Record<string, PgColumn>>(db: TenantDb, today: string, where: SQL | undefined, more: More) {
  return db
    .select({ ...columns, lead: leadName(db), ...more, citesReplaced: citesReplaced(db, today) })
    .from(planNode)
    .leftJoin(assignment, and(ofTenant(db, assignment), eq(assignment.nodeId, planNode.id), eq(assignment.role, 'lead')))
    .leftJoin(unitVersion, and(ofTenant(db, unitVersion), eq(unitVersion.unitId, assignment.unitId), validOn(today)))
    .leftJoin(unitClass, and(ofTenant(db, unitClass), eq(unitClass.id, assignment.unitClassId)))
    .where(and(ofTenant(db, planNode), where))
    .$dynamic()
}
