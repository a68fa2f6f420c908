import { ofTenant, type TenantDb } from '@trongtam/db'
import { assignment, plan, planNode, position, result, target, unitClass } from '@trongtam/db/tables'
import { achievementPercent, formatSchoolYear, Refusal } from '@trongtam/domain'
import { unitNames } from '@trongtam/records'
import { and, asc, eq, inArray } from 'drizzle-orm'
import { listCitationsOfNode } from './citation-store.ts'
import { selectNodes } from './plan-reading-store.ts'

/** One node with all that hangs on it. Refuses 'not-found' for a node of another plan. */
export async function findNodeDetail(db: TenantDb, planId: string, nodeId: string, today: string) {
  const [found] = await selectNodes(db, today, and(eq(planNode.id, nodeId), eq(planNode.planId, planId)), {
    templateText: planNode.templateText,
    changeReason: planNode.changeReason,
    carriedFromId: planNode.carriedFrom,
  })
  if (!found) throw new Refusal('not-found')
  const { carriedFromId, ...node } = found
  return {
    ...node,
    planId,
    targets: await listTargets(db, nodeId),
    citations: await listCitationsOfNode(db, nodeId, today),
    assignments: await listAssignments(db, nodeId, today),
    carriedFrom: carriedFromId === null ? null : await originOfCarried(db, carriedFromId),
  }
}

/** The node of the year before that this one goes on from. */
async function originOfCarried(db: TenantDb, nodeId: string) {
  const [from] = await db
    .select({ planId: planNode.planId, nodeId: planNode.id, schoolYear: plan.schoolYear })
    .from(planNode)
    .innerJoin(plan, and(ofTenant(db, plan), eq(plan.id, planNode.planId)))
    .where(and(ofTenant(db, planNode), eq(planNode.id, nodeId)))
  return from ? { ...from, schoolYear: formatSchoolYear(from.schoolYear) } : null
}

async function listTargets(db: TenantDb, nodeId: string) {
  const targets = await db
    .select()
    .from(target)
    .where(and(ofTenant(db, target), eq(target.nodeId, nodeId), eq(target.dropped, false)))
    .orderBy(asc(target.position), asc(target.id))
    .limit(100)
  if (targets.length === 0) return []
  const results = await db
    .select()
    .from(result)
    .where(
      and(
        ofTenant(db, result),
        inArray(
          result.targetId,
          targets.map(({ id }) => id),
        ),
      ),
    )
    .orderBy(asc(result.id))
    .limit(1000)
  return targets.map(({ tenantId: _tenantId, nodeId: _nodeId, position: _position, dropped: _dropped, templateTarget: _template, ...each }) => ({
    ...each,
    results: results
      .filter(({ targetId }) => targetId === each.id)
      .map(({ numerator, denominator, asOf, note }) => ({ numerator, denominator, percent: achievementPercent({ numerator, denominator }), asOf, note })),
  }))
}

async function listAssignments(db: TenantDb, nodeId: string, today: string) {
  const rows = await db
    .select({ assignment, className: unitClass.name, position: { id: position.id, title: position.title } })
    .from(assignment)
    .leftJoin(unitClass, and(ofTenant(db, unitClass), eq(unitClass.id, assignment.unitClassId)))
    .leftJoin(position, and(ofTenant(db, position), eq(position.id, assignment.positionId)))
    .where(and(ofTenant(db, assignment), eq(assignment.nodeId, nodeId)))
    .orderBy(asc(assignment.id))
    .limit(200)
  const names = await unitNames(
    db,
    rows.flatMap((row) => row.assignment.unitId ?? []),
    today,
  )
  return rows.map(({ assignment: row, className, position: held }) => ({
    id: row.id,
    role: row.role,
    unitId: row.unitId,
    unitClassId: row.unitClassId,
    name: className ?? names.get(row.unitId ?? '') ?? '',
    dueOn: row.dueOn,
    product: row.product,
    position: held,
  }))
}
