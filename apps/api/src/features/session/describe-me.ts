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
        // What one once was in an archive one is no longer.
        positions: tenant.archive ? [] : await listPositions(db, personId, today),
      }))
      .catch((error: unknown) => nothingWhileShut(error, tenant.archive !== null))
    if (!held) continue
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

interface Held {
  readonly roles: Role[]
  readonly positions: Awaited<ReturnType<typeof listPositions>>
}

/**
 * A suspended tenant shows itself to whoever does not administer it, and nothing of itself; an archive not even itself to
 * who holds no position in its successor today.
 */
function nothingWhileShut(error: unknown, isArchive: boolean): Held | null {
  if (error instanceof Refusal && error.code === 'tenant-suspended') return { roles: [], positions: [] }
  if (error instanceof Refusal && error.code === 'not-found' && isArchive) return null
  throw error
}
