import type { TenantDb } from '@trongtam/db'
import { mayDo, type Operation, type PersonId, Refusal, type Role, type TenantId } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from './api.ts'

/** The only context a use case gets: one transaction of one tenant, and who acts in it. */
export interface TenantSession {
  readonly db: TenantDb
  readonly tenantId: TenantId
  readonly tenant: { readonly slug: string; readonly name: string }
  readonly personId: PersonId
  readonly personName: string
  readonly roles: readonly Role[]
  readonly now: Date
  /** Today in Vietnam, as an ISO date. */
  readonly today: string
}

/** Runs a use case in the tenant of the URL. Refuses 'not-permitted' unless one of the person's roles admits the operation. */
export function inTenant<T>(c: Context<ApiEnv>, operation: Operation, work: (session: TenantSession) => Promise<T>): Promise<T> {
  const { settings, signedIn, tenant } = c.var
  const tenantId = tenant.id as TenantId
  const now = settings.now()
  return settings.database.inTenant({ tenantId, personId: signedIn.personId }, (db, roles) => {
    if (!mayDo(roles, operation)) throw new Refusal('not-permitted')
    return work({ db, tenantId, tenant, personId: signedIn.personId, personName: signedIn.name, roles, now, today: todayInVietnam(now) })
  })
}

export function todayInVietnam(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}
