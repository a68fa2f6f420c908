import type { Database } from '@trongtam/db'
import { type PersonId, Refusal, type Role, rolesOf, type TenantId } from '@trongtam/domain'
import { listOpenTenants } from './second-factor-store.ts'

/** The roles a person holds today in any tenant they may enter; each tenant is asked in a transaction of its own. */
export async function rolesEverywhere(database: Database, personId: PersonId): Promise<Role[]> {
  const tenants = await database.lookUp((db) => listOpenTenants(db, personId))
  const held: Role[] = []
  for (const { id } of tenants) {
    const roles = await database.inTenant({ tenantId: id as TenantId, personId }, async (_db, current) => rolesOf(current)).catch(noneWhileShut)
    held.push(...roles)
  }
  return [...new Set(held)]
}

function noneWhileShut(error: unknown): Role[] {
  if (error instanceof Refusal && (error.code === 'tenant-suspended' || error.code === 'not-found')) return []
  throw error
}
