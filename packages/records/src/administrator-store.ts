import { ofTenant, type TenantDb } from '@trongtam/db'
import { appointment, position } from '@trongtam/db/tables'
import { Refusal, type Role } from '@trongtam/domain'
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'

export function administers(role: Role): boolean {
  return role === 'province-administrator' || role === 'ministry-administrator'
}

/**
 * Refuses 'last-administrator' when nobody who may sign in (`live`) administers the tenant on that day any more; asked after
 * the change, in the turn of the tenant's people, so that two who leave at the same moment do not both go.
 */
export async function keepAnAdministrator({ db }: { readonly db: TenantDb }, live: ReadonlySet<string>, day: string): Promise<void> {
  const left = await administratorsOn(db, day)
  if (!left.some((personId) => live.has(personId))) throw new Refusal('last-administrator')
}

async function administratorsOn(db: TenantDb, day: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ personId: appointment.personId })
    .from(appointment)
    .innerJoin(position, and(ofTenant(db, position), eq(position.id, appointment.positionId)))
    .where(
      and(
        ofTenant(db, appointment),
        inArray(position.role, ['province-administrator', 'ministry-administrator']),
        lte(appointment.validFrom, day),
        or(isNull(appointment.validTo), gt(appointment.validTo, day)),
      ),
    )
  return rows.map(({ personId }) => personId)
}
