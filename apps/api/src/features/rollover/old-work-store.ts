import { ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, planNode, position, result, target } from '@trongtam/db/tables'
import type { NewAssignment } from '@trongtam/records'
import { and, asc, eq, isNull } from 'drizzle-orm'

/** What was done with the nodes of a plan, which is no content of it. */
export interface OldWork {
  readonly standing: ReadonlySet<string>
  readonly finishedOn: ReadonlyMap<string, string>
  /** Ids of targets that results were counted for. */
  readonly counted: ReadonlySet<string>
  readonly assignments: ReadonlyMap<string, readonly NewAssignment[]>
}

export async function findOldWork(db: TenantDb, planId: string): Promise<OldWork> {
  const nodes = await db
    .select({ id: planNode.id, standing: planNode.standingTask, finishedOn: planNode.finishedOn })
    .from(planNode)
    .where(and(ofTenant(db, planNode), eq(planNode.planId, planId)))
  const counted = await db
    .selectDistinct({ targetId: target.id })
    .from(result)
    .innerJoin(target, and(ofTenant(db, target), eq(target.id, result.targetId)))
    .innerJoin(planNode, and(ofTenant(db, planNode), eq(planNode.id, target.nodeId)))
    .where(and(ofTenant(db, result), eq(planNode.planId, planId)))
  return {
    standing: new Set(nodes.filter(({ standing }) => standing).map(({ id }) => id)),
    finishedOn: new Map(nodes.flatMap(({ id, finishedOn }) => (finishedOn === null ? [] : [[id, finishedOn] as const]))),
    counted: new Set(counted.map(({ targetId }) => targetId)),
    assignments: await assignmentsByNode(db, planId),
  }
}

/** Who does each task; a position that is closed sees to nothing any more. */
async function assignmentsByNode(db: TenantDb, planId: string): Promise<Map<string, NewAssignment[]>> {
  const { nodeId, role, unitId, unitClassId, dueOn, product } = assignment
  const rows = await db
    .select({ nodeId, role, unitId, unitClassId, dueOn, product, positionId: position.id })
    .from(assignment)
    .leftJoin(position, and(ofTenant(db, position), eq(position.id, assignment.positionId), isNull(position.closedOn)))
    .where(and(ofTenant(db, assignment), eq(assignment.planId, planId)))
    .orderBy(asc(assignment.id))
  return Map.groupBy(rows, (row) => row.nodeId) as Map<string, NewAssignment[]>
}
