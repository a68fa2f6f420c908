import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, citation, milestone, plan, planNode, planTheme, responsibility, result, target } from '@trongtam/db/tables'
import { countPlan, levelToRow, numberPlan, type PlanCounts, tidyText } from '@trongtam/domain'
import { and, count, eq, ne, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { NewNode, NewPlan, NewTarget } from './new-plan.ts'
import { findPlan } from './plan-summary-store.ts'
import { searchTextOf } from './search-store.ts'

const rowsAtOnce = 500

/**
 * Stores a whole plan, numbered and counted, in the caller's transaction: all of it or nothing. Answers its id. One that is
 * issued has its first edition, which `ensureEdition` writes.
 */
export async function createPlan(db: TenantDb, asked: NewPlan): Promise<string> {
  const planId = newId()
  const own = { tenantId: db.tenantId, planId }
  const { template, themes, nodes, legalBases, responsibilities, milestones = [], ...columns } = asked
  const counts = countsOf(nodes)
  await db.insert(plan).values({
    ...columns,
    tenantId: db.tenantId,
    id: planId,
    templateId: template?.id ?? null,
    templateRevision: template?.revision ?? null,
    templateTheme: template?.theme ?? null,
    stage: asked.status === 'draft' ? 'editing' : 'settled',
    edition: asked.status === 'draft' ? 0 : 1,
    counts,
  })
  await insertAll(
    db,
    planTheme,
    themes.map((theme) => ({ ...theme, ...own, id: newId() })),
  )
  await insertAll(
    db,
    planNode,
    placedRows(nodes).map((row) => ({ ...own, ...row })),
  )
  const targets = nodes.flatMap((node) => (node.targets ?? []).map((each, index) => ({ node, each, id: newId(), position: index + 1 })))
  await insertAll(
    db,
    target,
    targets.map(({ node, each, id, position }) => ({ tenantId: db.tenantId, id, nodeId: node.id, position, ...targetRow(each) })),
  )
  await insertAll(
    db,
    result,
    targets.flatMap(({ each, id }) => (each.results ?? []).map((counted) => ({ ...counted, tenantId: db.tenantId, id: newId(), targetId: id }))),
  )
  const citations = [
    ...legalBases.map((each, index) => ({ position: index + 1, ...each, nodeId: null })),
    ...nodes.flatMap((node) => (node.citations ?? []).map((each, index) => ({ position: index + 1, ...each, nodeId: node.id }))),
  ]
  await insertAll(
    db,
    citation,
    citations.map((each) => ({ ...each, ...own, id: newId() })),
  )
  await insertAll(
    db,
    assignment,
    nodes.flatMap((node) => (node.assignments ?? []).map((each) => ({ ...each, ...own, nodeId: node.id, id: newId() }))),
  )
  await insertAll(
    db,
    responsibility,
    responsibilities.map((each, position) => ({ ...each, ...own, id: newId(), position })),
  )
  await insertAll(
    db,
    milestone,
    milestones.map(({ on, ...each }, index) => ({ ...each, ...own, id: newId(), position: index + 1, onDate: on })),
  )
  return planId
}

/**
 * Moves a plan to its next version and holds it until the transaction ends: its changes come one after another, so that
 * places, numbers and counts agree. Refuses 'not-found'.
 */
export async function advancePlan(db: TenantDb, planId: string) {
  await db
    .update(plan)
    .set({ version: sql`${plan.version} + 1` })
    .where(and(ofTenant(db, plan), eq(plan.id, planId)))
  return (await findPlan(db, planId)).plan
}

/** Counts a plan anew after a change of its tree, in the same transaction. */
export async function recountPlan(db: TenantDb, planId: string): Promise<PlanCounts> {
  const ofPlan = and(ofTenant(db, planNode), eq(planNode.planId, planId))
  const tasks = await db
    .select({ origin: planNode.origin, hasLead: planNode.hasLead, hasDue: planNode.hasDue, targetCount: planNode.targetCount })
    .from(planNode)
    .where(and(ofPlan, eq(planNode.kind, 'task')))
  const [groups] = await db
    .select({ groups: count() })
    .from(planNode)
    .where(and(ofPlan, eq(planNode.kind, 'group'), ne(planNode.origin, 'dropped')))
  const counts = countPlan(groups?.groups ?? 0, tasks)
  await db
    .update(plan)
    .set({ counts })
    .where(and(ofTenant(db, plan), eq(plan.id, planId)))
  return counts
}

function countsOf(nodes: readonly NewNode[]): PlanCounts {
  const tasks = nodes.filter((node) => node.kind === 'task')
  return countPlan(
    nodes.filter((node) => node.kind === 'group' && node.origin !== 'dropped').length,
    tasks.map((node) => ({ origin: node.origin, ...flagsOf(node) })),
  )
}

function flagsOf(node: NewNode) {
  const assignments = node.assignments ?? []
  return {
    hasLead: assignments.some(({ role }) => role === 'lead'),
    hasDue: assignments.some(({ dueOn }) => dueOn !== null),
    targetCount: node.targets?.length ?? 0,
  }
}

function placedRows(nodes: readonly NewNode[]) {
  const nodeById = new Map(nodes.map((node) => [node.id, node]))
  const placed = numberPlan(nodes.map(({ id, parentId, kind, position, origin }) => ({ id, parentId, kind, position, dropped: origin === 'dropped' })))
  return placed.flatMap(({ id, ordinal, number }) => {
    const node = nodeById.get(id)
    return node ? [{ ...nodeRow(node), ordinal, number }] : []
  })
}

function nodeRow(node: NewNode) {
  const { targets: _targets, citations, assignments: _assignments, ...columns } = node
  return { ...columns, text: tidyText(node.text), ...flagsOf(node), citationCount: citations?.length ?? 0, searchText: searchTextOf(node.text) }
}

function targetRow({ level, results: _results, ...each }: NewTarget) {
  const row = levelToRow(level)
  return { ...each, ...row, comparator: level.comparator, periodBasis: each.periodBasis ?? ('school-year' as const) }
}

async function insertAll<T extends PgTable>(db: TenantDb, table: T, rows: T['$inferInsert'][]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) await db.insert(table).values(rows.slice(from, from + rowsAtOnce))
}
