import { mayDo, type Operation, Refusal, type TenantId } from '@trongtam/domain'
import { type TenantSession, todayInVietnam } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from './api.ts'

/** Runs a use case in the tenant of the URL. Refuses 'not-permitted' unless one of the person's roles admits the operation. */
export function inTenant<T>(c: Context<ApiEnv>, operation: Operation, work: (session: TenantSession) => Promise<T>): Promise<T> {
  const { settings, signedIn, tenant } = c.var
  const tenantId = tenant.id as TenantId
  const now = settings.now()
  return settings.database.inTenant({ tenantId, personId: signedIn.personId }, (db, roles) => {
    if (!mayDo(roles, operation)) throw new Refusal('not-permitted')
    return work({ db, tenantId, tenant, personId: signedIn.personId, personName: signedIn.name, now, today: todayInVietnam(now) })
  })
}
