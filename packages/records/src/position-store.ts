import { newId, type TenantDb } from '@trongtam/db'
import { appointment, position } from '@trongtam/db/tables'
import type { Role } from '@trongtam/domain'

export interface NewAppointment {
  readonly unitId: string
  readonly title: string
  readonly role: Role
  readonly personId: string
  /** The first day, as an ISO date. */
  readonly validFrom: string
}

/** A position in a unit with its role, and the person appointed to it, until further notice. */
export async function createAppointment(db: TenantDb, { unitId, title, role, personId, validFrom }: NewAppointment): Promise<void> {
  const positionId = newId()
  await db.insert(position).values({ tenantId: db.tenantId, id: positionId, unitId, title, role })
  await db.insert(appointment).values({ tenantId: db.tenantId, id: newId(), positionId, personId, validFrom, validTo: null })
}
