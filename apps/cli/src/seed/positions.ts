import { newId, type TenantDb } from '@trongtam/db'
import { appointment, position } from '@trongtam/db/tables'
import type { PersonId, Role } from '@trongtam/domain'

/** A position in a unit with its role, and the person appointed to it. */
export async function seedPosition(db: TenantDb, asked: { unitId: string; title: string; role: Role; personId: PersonId; validFrom: string }): Promise<void> {
  const { unitId, title, role, personId, validFrom } = asked
  const positionId = newId()
  await db.insert(position).values({ tenantId: db.tenantId, id: positionId, unitId, title, role })
  await db.insert(appointment).values({ tenantId: db.tenantId, id: newId(), positionId, personId, validFrom, validTo: null })
}
