import type { Database } from '@trongtam/db'
import { chiefRole, permittedOperations, type PersonId, Refusal, type Role, rolesOf, type TenantId } from '@trongtam/domain'
import { findPerson, listMemberships, listPositions } from './session-store.ts'

/** Who is signed in and what they may do in each tenant; each tenant is asked in a transaction of its own. */
export async function describeMe(database: Database, personId: PersonId, today: string) {
  const person = await database.lookUp((db) => findPerson(db, personId))
  const tenants = await database.lookUp((db) => listMemberships(db, personId))
  const memberships = []
  for (const { id, ...tenant } of tenants) {
    const held = await database
      .inTenant({ tenantId: id as TenantId, personId, today }, async (db, current) => ({
        roles: rolesOf(current),
        positions: await listPositions(db, personId, today),
      }))
      .catch(nothingWhileSuspended)
    const first = held.positions[0]
    memberships.push({
      ...tenant,
      role: chiefRole(held.roles),
      roles: held.roles,
      position: first?.title ?? null,
      unit: first?.unit ?? null,
      permissions: permittedOperations(held.roles, tenant.status === 'active'),
    })
  }
  return { person, memberships }
}

/** A suspended tenant shows itself to whoever does not administer it, and nothing of itself. */
function nothingWhileSuspended(error: unknown): { roles: Role[]; positions: Awaited<ReturnType<typeof listPositions>> } {
  if (error instanceof Refusal && error.code === 'tenant-suspended') return { roles: [], positions: [] }
  throw error
}
