import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { appointment, position } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
import { and, asc, desc, eq, gt, inArray, isNull, lte, or, type SQL, sql } from 'drizzle-orm'

const columns = {
  id: appointment.id,
  positionId: appointment.positionId,
  personId: appointment.personId,
  validFrom: appointment.validFrom,
  validTo: appointment.validTo,
  version: appointment.version,
}

/** An appointment gives its role on a day: begun, and not ended. */
export function holdsOn(day: string): SQL {
  return and(lte(appointment.validFrom, day), endsAfter(day)) as SQL
}

function endsAfter(day: string): SQL {
  return or(isNull(appointment.validTo), gt(appointment.validTo, day)) as SQL
}

export async function findAppointment(db: TenantDb, id: string) {
  const [found] = await db
    .select(columns)
    .from(appointment)
    .where(and(ofTenant(db, appointment), eq(appointment.id, id)))
  if (!found) throw new Refusal('not-found')
  return found
}

/** Who holds the positions on a day or begins later, in the order of their days. */
export async function holdersFrom(db: TenantDb, positionIds: readonly string[], day: string) {
  if (positionIds.length === 0) return []
  return db
    .select(columns)
    .from(appointment)
    .where(and(ofTenant(db, appointment), inArray(appointment.positionId, [...positionIds]), endsAfter(day)))
    .orderBy(asc(appointment.validFrom), asc(appointment.id))
}

/** Everybody who held a position, the latest first; one that ended before it began is no history. */
export function historyOf(db: TenantDb, positionId: string) {
  return db
    .select(columns)
    .from(appointment)
    .where(
      and(
        ofTenant(db, appointment),
        eq(appointment.positionId, positionId),
        or(isNull(appointment.validTo), sql`${appointment.validFrom} < ${appointment.validTo}`),
      ),
    )
    .orderBy(desc(appointment.validFrom), desc(appointment.id))
    .limit(200)
}

/**
 * An appointment until further notice, or until the position is to close. Refuses 'position-held' where somebody else holds
 * the position on one of the days, 'not-found' where it is closed by then.
 */
export async function insertAppointment(db: TenantDb, given: { positionId: string; personId: string; validFrom: string }): Promise<string> {
  const id = newId()
  const [held] = await db
    .select({ closedOn: position.closedOn })
    .from(position)
    .where(and(ofTenant(db, position), eq(position.id, given.positionId)))
  if (held && held.closedOn !== null && held.closedOn <= given.validFrom) throw new Refusal('not-found')
  await db.insert(appointment).values({ ...given, tenantId: db.tenantId, id, validTo: held?.closedOn ?? null })
  return id
}

/** Ends an appointment made no later than `version`; refuses 'version-stale' with what is now stored. Answers the new version. */
export async function saveEnd(db: TenantDb, { id, version }: { readonly id: string; readonly version: number }, validTo: string): Promise<number> {
  const saved = await db
    .update(appointment)
    .set({ validTo, version: version + 1 })
    .where(and(ofTenant(db, appointment), eq(appointment.id, id), eq(appointment.version, version)))
    .returning({ id: appointment.id })
  if (saved.length > 0) return version + 1
  const current = await findAppointment(db, id)
  throw new Refusal('version-stale', { current: { id, version: current.version, validTo: current.validTo } })
}

/** Ends today whatever somebody holds or is about to; answers what ended. */
export function endAllOf(db: TenantDb, personId: string, today: string) {
  return db
    .update(appointment)
    .set({ validTo: sql`greatest(${appointment.validFrom}, ${today}::date)`, version: sql`${appointment.version} + 1` })
    .where(and(ofTenant(db, appointment), eq(appointment.personId, personId), endsAfter(today)))
    .returning({ appointmentId: appointment.id, positionId: appointment.positionId })
}

/** The positions somebody holds today or is about to. */
export async function listHeldFrom(db: TenantDb, day: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ positionId: appointment.positionId })
    .from(appointment)
    .where(and(ofTenant(db, appointment), endsAfter(day)))
  return rows.map(({ positionId }) => positionId)
}
