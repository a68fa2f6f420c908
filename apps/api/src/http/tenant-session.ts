import { isFresh, type SignedIn } from '@trongtam/auth'
import { mayDo, needsSecondFactor, needsStepUp, type Operation, Refusal, type Role, rolesOf, type TenantId } from '@trongtam/domain'
import { answersInTenant, type TenantSession, todayInVietnam } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from './api.ts'
import { answerOnce } from './idempotency.ts'

/**
 * Runs a use case in the tenant of the URL. Refuses 'not-permitted' unless one of the person's roles admits the operation,
 * 'enrolment-required' where a role asks for a second factor and there is none, 'step-up-required' where the operation asks
 * for a fresh proof. Where a role covers its subtree alone, the use case asks `mayDoAt`.
 * A repeat with the same `Idempotency-Key` gets the same answer, if the person still may.
 */
export function inTenant<T>(c: Context<ApiEnv>, operation: Operation, work: (session: TenantSession) => Promise<T>): Promise<T> {
  const { settings, signedIn, tenant } = c.var
  const tenantId = tenant.id as TenantId
  const now = settings.now()
  return settings.database.inTenant({ tenantId, personId: signedIn.personId, today: todayInVietnam(now) }, (db, held) => {
    if (!mayDo(rolesOf(held), operation)) throw new Refusal('not-permitted')
    mustHaveFactor(signedIn, rolesOf(held))
    mustBeProven(signedIn, operation, now)
    return answerOnce(
      c,
      () => answersInTenant(db, signedIn.personId, now),
      () => work({ db, tenantId, tenant, personId: signedIn.personId, personName: signedIn.name, held, now, today: todayInVietnam(now) }),
    )
  })
}

/** Who came to a role that asks for a second factor after signing in sets one up before anything else (SEC-08). */
export function mustHaveFactor({ factors, exemptFromFactor }: SignedIn, held: readonly Role[]): void {
  if (needsSecondFactor(held) && factors.length === 0 && !exemptFromFactor) throw new Refusal('enrolment-required')
}

export function mustBeProven(signedIn: SignedIn, operation: Operation, now: Date): void {
  if (needsStepUp(operation) && !isFresh(signedIn, now)) throw new Refusal('step-up-required', { factors: signedIn.factors })
}
