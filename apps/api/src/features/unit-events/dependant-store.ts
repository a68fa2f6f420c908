import { ofTenant, type TenantDb } from '@trongtam/db'
import { appointment, assignment, invitation, plan, planNode, position, responsibility, takeover, unitFigure } from '@trongtam/db/tables'
import { formatSchoolYear } from '@trongtam/domain'
import { and, asc, eq, inArray, ne, notInArray, or } from 'drizzle-orm'

const listedAtMost = 50

/** Positions of some units, but for those given. */
export async function listOtherPositions(db: TenantDb, unitIds: readonly string[], but: readonly string[]) {
  if (unitIds.length === 0) return []
  return db
    .select({ words: position.title })
    .from(position)
    .where(and(ofTenant(db, position), inArray(position.unitId, [...unitIds]), but.length > 0 ? notInArray(position.id, [...but]) : undefined))
    .orderBy(asc(position.title))
    .limit(listedAtMost)
}

/** Tasks given to units, or to positions, by themselves. */
export async function listTasksGivenTo(db: TenantDb, unitIds: readonly string[], positionIds: readonly string[]) {
  if (unitIds.length + positionIds.length === 0) return []
  return db
    .select({ words: planNode.text })
    .from(assignment)
    .innerJoin(planNode, and(ofTenant(db, planNode), eq(planNode.id, assignment.nodeId)))
    .where(and(ofTenant(db, assignment), or(inArray(assignment.unitId, [...unitIds]), inArray(assignment.positionId, [...positionIds]))))
    .limit(listedAtMost)
}

/** The plans that give duties to units by themselves. */
export async function listDutiesGivenTo(db: TenantDb, unitIds: readonly string[]) {
  if (unitIds.length === 0) return []
  return db
    .select({ words: plan.title })
    .from(responsibility)
    .innerJoin(plan, and(ofTenant(db, plan), eq(plan.id, responsibility.planId)))
    .where(and(ofTenant(db, responsibility), inArray(responsibility.unitId, [...unitIds])))
    .limit(listedAtMost)
}

/** The units whose work other events gave to these units. */
export async function listGivenBefore(db: TenantDb, unitIds: readonly string[], butEventId: string): Promise<string[]> {
  if (unitIds.length === 0) return []
  const rows = await db
    .selectDistinct({ fromUnitId: takeover.fromUnitId })
    .from(takeover)
    .where(and(ofTenant(db, takeover), inArray(takeover.toUnitId, [...unitIds]), ne(takeover.eventId, butEventId)))
    .limit(listedAtMost)
  return rows.map(({ fromUnitId }) => fromUnitId)
}

export async function listFiguresOf(db: TenantDb, unitIds: readonly string[]) {
  if (unitIds.length === 0) return []
  const rows = await db
    .select({ kind: unitFigure.kind, schoolYear: unitFigure.schoolYear })
    .from(unitFigure)
    .where(and(ofTenant(db, unitFigure), inArray(unitFigure.unitId, [...unitIds])))
    .orderBy(asc(unitFigure.schoolYear), asc(unitFigure.kind))
    .limit(listedAtMost)
  return rows.map(({ kind, schoolYear }) => ({ words: `${kind} ${formatSchoolYear(schoolYear)}` }))
}

/** The takeovers of an event upon positions, with the old position and the new as they are now. */
export async function listMovedPositions(db: TenantDb, eventId: string) {
  const rows = await db
    .select({ id: position.id, title: position.title, closedOn: position.closedOn, toId: takeover.toPositionId, moved: takeover.moved })
    .from(takeover)
    .innerJoin(position, and(ofTenant(db, position), eq(position.id, takeover.subjectId)))
    .where(and(ofTenant(db, takeover), eq(takeover.eventId, eventId), eq(takeover.subject, 'position')))
    .orderBy(asc(position.title), asc(position.id))
  const positions = await positionsById(
    db,
    rows.flatMap(({ toId }) => toId ?? []),
  )
  return rows.map(({ toId, ...row }) => ({ ...row, to: toId === null ? null : (positions.get(toId) ?? null) }))
}

/** All appointments of some positions, by position. */
export async function appointmentsByPosition(db: TenantDb, positionIds: readonly string[]) {
  if (positionIds.length === 0) return new Map<string, never[]>()
  const rows = await db
    .select({ id: appointment.id, positionId: appointment.positionId, validFrom: appointment.validFrom, validTo: appointment.validTo })
    .from(appointment)
    .where(and(ofTenant(db, appointment), inArray(appointment.positionId, [...positionIds])))
    .orderBy(asc(appointment.validFrom), asc(appointment.id))
  return Map.groupBy(rows, ({ positionId }) => positionId)
}

/** All invitations to some positions: open ones, and those that are over. */
export async function invitationsByPosition(db: TenantDb, positionIds: readonly string[]) {
  if (positionIds.length === 0) return new Map<string, never[]>()
  const rows = await db
    .select({ id: invitation.id, positionId: invitation.positionId, acceptedAt: invitation.acceptedAt, revokedAt: invitation.revokedAt })
    .from(invitation)
    .where(and(ofTenant(db, invitation), inArray(invitation.positionId, [...positionIds])))
  return Map.groupBy(rows, ({ positionId }) => positionId)
}

async function positionsById(db: TenantDb, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>()
  const rows = await db
    .select({ id: position.id, closedOn: position.closedOn, version: position.version })
    .from(position)
    .where(and(ofTenant(db, position), inArray(position.id, [...ids])))
  return new Map(rows.map((row) => [row.id, row]))
}
