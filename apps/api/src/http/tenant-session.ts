import { isFresh, type SignedIn } from '@trongtam/auth'
import { mayDo, needsStepUp, type Operation, Refusal, rolesOf, type TenantId } from '@trongtam/domain'
import { type TenantSession, todayInVietnam } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from './api.ts'

/**
 * Runs a use case in the tenant of the URL. Refuses 'not-permitted' unless one of the person's roles admits the operation,
 * 'step-up-required' where it asks for a fresh proof. Where a role covers its subtree alone, the use case asks `mayDoAt`.
 */
export function inTenant<T>(c: Context<ApiEnv>, operation: Operation, work: (session: TenantSession) => Promise<T>): Promise<T> {
  const { settings, signedIn, tenant } = c.var
  const tenantId = tenant.id as TenantId
  const now = settings.now()
  return settings.database.inTenant({ tenantId, personId: signedIn.personId }, (db, held) => {
    if (!mayDo(rolesOf(held), operation)) throw new Refusal('not-permitted')
    mustBeProven(signedIn, operation, now)
    return work({ db, tenantId, tenant, personId: signedIn.personId, personName: signedIn.name, held, now, today: todayInVietnam(now) })
  })
}

export function mustBeProven(signedIn: SignedIn, operation: Operation, now: Date): void {
  if (needsStepUp(operation) && !isFresh(signedIn, now)) throw new Refusal('step-up-required')
}
