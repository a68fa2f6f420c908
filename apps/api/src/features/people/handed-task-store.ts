import { ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, planNode } from '@trongtam/db/tables'
import { isSeenToBy } from '@trongtam/records'
import { and, asc, eq, ne, sql } from 'drizzle-orm'

/** The first hundred tasks a position sees to on a day, the earliest due first. */
export function listHandedTasks(db: TenantDb, position: { readonly id: string; readonly unitId: string }, day: string) {
  return db
    .select({ planId: assignment.planId, nodeId: assignment.nodeId, text: planNode.text, role: assignment.role, dueOn: assignment.dueOn })
    .from(assignment)
    .innerJoin(planNode, and(ofTenant(db, planNode), eq(planNode.id, assignment.nodeId)))
    .where(and(isSeenToBy(db, position, day), ne(planNode.origin, 'dropped')))
    .orderBy(sql`${assignment.dueOn} asc nulls last`, asc(planNode.ordinal))
    .limit(100)
}
