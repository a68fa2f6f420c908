import type { MinistryDb } from '@trongtam/db'
import { mayDo, type Operation, Refusal, rolesOf, type TenantId } from '@trongtam/domain'
import { todayInVietnam } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from './api.ts'
import { mustBeProven, mustHaveFactor } from './tenant-session.ts'

/**
 * Runs a use case on the ministry's own pool, which reaches what was published and the templates and nothing else
 * (PUB-04). Whether the person may is decided in the ministry's tenant first.
 */
export async function inMinistry<T>(c: Context<ApiEnv>, operation: Operation, work: (db: MinistryDb) => Promise<T>): Promise<T> {
  await mustBePermitted(c, operation)
  return c.var.settings.database.inMinistry(c.var.signedIn.personId, work)
}

/** For what a member of the ministry does outside its tenant: refuses as `inTenant` would, and does nothing there. */
export async function mustBePermitted(c: Context<ApiEnv>, operation: Operation): Promise<void> {
  const { settings, signedIn, tenant } = c.var
  const acting = { tenantId: tenant.id as TenantId, personId: signedIn.personId, today: todayInVietnam(settings.now()) }
  const roles = await settings.database.inTenant(acting, async (_db, held) => rolesOf(held))
  if (!mayDo(roles, operation)) throw new Refusal('not-permitted')
  mustHaveFactor(signedIn, roles)
  mustBeProven(signedIn, operation, settings.now())
}
