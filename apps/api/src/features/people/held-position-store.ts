import { ofTenant, type TenantDb } from '@trongtam/db'
import { appointment, position } from '@trongtam/db/tables'
import type { Role } from '@trongtam/domain'
import { unitNames, unitsBelow } from '@trongtam/records'
import { and, asc, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm'

interface Where {
  /** The units whose subtrees may be looked into; null is all. */
  readonly roots: readonly string[] | null
  readonly unitId?: string | undefined
  readonly role?: Role | undefined
  /** `current`: held today or later; `former`: ever held. */
  readonly state: 'current' | 'former'
  readonly today: string
}

function meant(db: TenantDb, { roots, unitId, role, state, today }: Where) {
  return and(
    ofTenant(db, appointment),
    state === 'current' ? or(isNull(appointment.validTo), gt(appointment.validTo, today)) : undefined,
    roots ? sql`${position.unitId} in ${unitsBelow(db, roots, today)}` : undefined,
    unitId ? sql`${position.unitId} in ${unitsBelow(db, [unitId], today)}` : undefined,
    role && eq(position.role, role),
  )
}

/** The people who hold, or held, a position of some units or with some role. */
export async function whoIsAt(db: TenantDb, where: Where): Promise<string[]> {
  const rows = await db
    .selectDistinct({ personId: appointment.personId })
    .from(appointment)
    .innerJoin(position, and(ofTenant(db, position), eq(position.id, appointment.positionId)))
    .where(meant(db, where))
  return rows.map(({ personId }) => personId)
}

/** What some people hold today or later, or ever held: as far as may be looked into. */
export async function positionsOf(db: TenantDb, personIds: readonly string[], where: Pick<Where, 'roots' | 'state' | 'today'>) {
  if (personIds.length === 0) return []
  const rows = await db
    .select({
      personId: appointment.personId,
      appointmentId: appointment.id,
      positionId: position.id,
      title: position.title,
      role: position.role,
      unitId: position.unitId,
      validFrom: appointment.validFrom,
      validTo: appointment.validTo,
      version: appointment.version,
    })
    .from(appointment)
    .innerJoin(position, and(ofTenant(db, position), eq(position.id, appointment.positionId)))
    .where(and(meant(db, where), inArray(appointment.personId, [...personIds])))
    .orderBy(where.state === 'former' ? desc(appointment.validFrom) : asc(appointment.validFrom), asc(appointment.id))
  const names = await unitNames(
    db,
    rows.map(({ unitId }) => unitId),
    where.today,
  )
  return rows.map((row) => ({ ...row, unitName: names.get(row.unitId) ?? null }))
}
