import { ofTenant, type TenantDb } from '@trongtam/db'
import { appointment, assignment, invitation, plan, planNode, position, responsibility, unitFigure } from '@trongtam/db/tables'
import type { SchoolYear } from '@trongtam/domain'
import { carriedBy, isReported } from '@trongtam/records'
import { and, asc, count, eq, gt, gte, inArray, isNull, ne, or, sql } from 'drizzle-orm'

/** The open positions of some units, by title. */
export async function listPositionsIn(db: TenantDb, unitIds: readonly string[]) {
  if (unitIds.length === 0) return []
  return db
    .select({ id: position.id, unitId: position.unitId, title: position.title, role: position.role, version: position.version })
    .from(position)
    .where(and(ofTenant(db, position), inArray(position.unitId, [...unitIds]), isNull(position.closedOn)))
    .orderBy(asc(position.title), asc(position.id))
}

/** Who holds, or is to hold, those positions on the day or later. */
export async function listAppointmentsIn(db: TenantDb, unitIds: readonly string[], day: string) {
  if (unitIds.length === 0) return []
  return db
    .select({
      id: appointment.id,
      positionId: appointment.positionId,
      personId: appointment.personId,
      validFrom: appointment.validFrom,
      validTo: appointment.validTo,
      version: appointment.version,
    })
    .from(appointment)
    .innerJoin(position, and(ofTenant(db, position), eq(position.id, appointment.positionId)))
    .where(
      and(
        ofTenant(db, appointment),
        inArray(position.unitId, [...unitIds]),
        isNull(position.closedOn),
        or(isNull(appointment.validTo), gt(appointment.validTo, day)),
      ),
    )
    .orderBy(asc(appointment.validFrom), asc(appointment.id))
}

/** The open invitations to positions of some units. */
export async function listInvitationsIn(db: TenantDb, unitIds: readonly string[]) {
  if (unitIds.length === 0) return []
  return db
    .select({ id: invitation.id, positionId: invitation.positionId })
    .from(invitation)
    .innerJoin(position, and(ofTenant(db, position), eq(position.id, invitation.positionId)))
    .where(and(ofTenant(db, invitation), inArray(position.unitId, [...unitIds]), isNull(invitation.acceptedAt), isNull(invitation.revokedAt)))
}

/** The open tasks that units carry: given to them by themselves, or taken over from units before them. */
export async function listAssignmentsOf(db: TenantDb, unitIds: readonly string[], day: string) {
  if (unitIds.length === 0) return []
  const takenBy = await carriedBy(db, 'assignment', unitIds, day)
  const rows = await db
    .select({
      id: assignment.id,
      unitId: assignment.unitId,
      planId: assignment.planId,
      planTitle: plan.title,
      nodeId: assignment.nodeId,
      text: planNode.text,
      role: assignment.role,
      dueOn: assignment.dueOn,
    })
    .from(assignment)
    .innerJoin(plan, and(ofTenant(db, plan), eq(plan.id, assignment.planId)))
    .innerJoin(planNode, and(ofTenant(db, planNode), eq(planNode.id, assignment.nodeId)))
    .where(
      and(
        ofTenant(db, assignment),
        or(inArray(assignment.unitId, [...unitIds]), inArray(assignment.id, [...takenBy.keys()])),
        isNull(planNode.finishedOn),
        ne(planNode.origin, 'dropped'),
        ne(plan.status, 'closed'),
      ),
    )
    .orderBy(sql`${assignment.dueOn} asc nulls last`, asc(planNode.ordinal), asc(assignment.id))
  return rows.map(({ unitId, ...row }) => ({ ...row, fromUnitId: takenBy.get(row.id) ?? (unitId as string) }))
}

/** The duties that units carry, in plans that are not closed. */
export async function listDutiesOf(db: TenantDb, unitIds: readonly string[], day: string) {
  if (unitIds.length === 0) return []
  const takenBy = await carriedBy(db, 'responsibility', unitIds, day)
  const rows = await db
    .select({ id: responsibility.id, unitId: responsibility.unitId, planId: responsibility.planId, planTitle: plan.title, duty: responsibility.duty })
    .from(responsibility)
    .innerJoin(plan, and(ofTenant(db, plan), eq(plan.id, responsibility.planId)))
    .where(
      and(
        ofTenant(db, responsibility),
        or(inArray(responsibility.unitId, [...unitIds]), inArray(responsibility.id, [...takenBy.keys()])),
        ne(plan.status, 'closed'),
      ),
    )
    .orderBy(asc(responsibility.planId), asc(responsibility.position), asc(responsibility.id))
  return rows.map(({ unitId, ...row }) => ({ ...row, fromUnitId: takenBy.get(row.id) ?? (unitId as string) }))
}

export async function countFiguresOf(db: TenantDb, unitIds: readonly string[]): Promise<number> {
  if (unitIds.length === 0) return 0
  const [figures] = await db
    .select({ count: count() })
    .from(unitFigure)
    .where(and(ofTenant(db, unitFigure), inArray(unitFigure.unitId, [...unitIds])))
  return figures?.count ?? 0
}

/** The school years from one on for which some units have reported. */
export async function listFigureYearsFrom(db: TenantDb, unitIds: readonly string[], from: SchoolYear) {
  if (unitIds.length === 0) return []
  return db
    .selectDistinct({ unitId: unitFigure.unitId, schoolYear: unitFigure.schoolYear })
    .from(unitFigure)
    .where(and(ofTenant(db, unitFigure), inArray(unitFigure.unitId, [...unitIds]), gte(unitFigure.schoolYear, from), isReported))
    .orderBy(asc(unitFigure.schoolYear), asc(unitFigure.unitId))
}
