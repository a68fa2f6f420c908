import { ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, citation, planNode } from '@trongtam/db/tables'
import type { CheckedPlan } from '@trongtam/domain'
import { standingsOf } from '@trongtam/records'
import { and, asc, eq } from 'drizzle-orm'

/** The groups and tasks of a plan in document order, with what a check looks at. */
export async function listCheckedNodes(db: TenantDb, planId: string) {
  const { id, parentId, kind, origin, hasLead, hasDue, targetCount, citationCount, number, text } = planNode
  const rows = await db
    .select({ id, parentId, kind, origin, hasLead, hasDue, targetCount, citationCount, number, text, dueOn: assignment.dueOn })
    .from(planNode)
    .leftJoin(assignment, and(ofTenant(db, assignment), eq(assignment.nodeId, planNode.id), eq(assignment.role, 'lead')))
    .where(and(ofTenant(db, planNode), eq(planNode.planId, planId)))
    .orderBy(asc(planNode.ordinal))
  return rows.map(({ origin: from, ...row }) => ({ ...row, dropped: from === 'dropped' }))
}

/** How many documents the whole plan rests on, and which of all it cites were replaced or ended by now. */
export async function readCheckedBases(db: TenantDb, planId: string, today: string): Promise<Pick<CheckedPlan, 'legalBasisCount' | 'replacedBases'>> {
  const rows = await db
    .select({ nodeId: citation.nodeId, documentId: citation.documentId })
    .from(citation)
    .where(and(ofTenant(db, citation), eq(citation.planId, planId), eq(citation.dropped, false)))
  const standingOf = await standingsOf(
    db,
    rows.map(({ documentId }) => documentId),
    today,
  )
  return {
    legalBasisCount: rows.filter(({ nodeId }) => nodeId === null).length,
    replacedBases: rows.filter(({ documentId }) => ['replaced', 'repealed'].includes(standingOf(documentId).standing)),
  }
}
