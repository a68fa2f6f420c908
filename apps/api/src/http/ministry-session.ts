import type { MinistryDb } from '@trongtam/db'
import { mayDo, type Operation, Refusal, rolesOf, type TenantId } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from './api.ts'
import { mustBeProven } from './tenant-session.ts'

/**
 * Runs a use case on the ministry's own pool, which reaches what was published and the templates and nothing else
 * (PUB-04). Whether the person may is decided in the ministry's tenant first.
 */
export async function inMinistry<T>(c: Context<ApiEnv>, operation: Operation, work: (db: MinistryDb) => Promise<T>): Promise<T> {
  const { settings, signedIn, tenant } = c.var
  const permitted = await settings.database.inTenant({ tenantId: tenant.id as TenantId, personId: signedIn.personId }, async (_db, held) =>
    mayDo(rolesOf(held), operation),
  )
  if (!permitted) throw new Refusal('not-permitted')
  mustBeProven(signedIn, operation, settings.now())
  return settings.database.inMinistry(signedIn.personId, work)
}
