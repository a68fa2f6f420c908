import { isFresh, type OpenTenant, type SignedIn } from '@trongtam/auth'
import { dayInTenant, isReading, mayDo, needsSecondFactor, needsStepUp, type Operation, Refusal, type Role, rolesOf, type TenantId } from '@trongtam/domain'
import { answersInTenant, type AuditedChange, recordAuditFromOutside, type TenantSession, todayInVietnam } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from './api.ts'
import { answerOnce } from './idempotency.ts'

/**
 * Runs a use case in the tenant of the URL. Refuses 'not-permitted' unless one of the person's roles admits the operation,
 * 'enrolment-required' where a role asks for a second factor and there is none (in an archive: one held in the tenant it is read from), 'step-up-required' where the operation asks
 * for a fresh proof; in an archive 'tenant-read-only' for all but looking. Where a role covers its subtree alone, the use case asks `mayDoAt`.
 * A repeat with the same `Idempotency-Key` gets the same answer, if the person still may.
 */
export async function inTenant<T>(c: Context<ApiEnv>, operation: Operation, work: (session: TenantSession) => Promise<T>): Promise<T> {
  const { settings, signedIn, tenant } = c.var
  const { personId } = signedIn
  const tenantId = tenant.id as TenantId
  const now = settings.now()
  const today = todayInVietnam(now)
  const takenOut: AuditedChange[] = []
  const heldThere = await rolesOfReader(c, today)
  const answer = await settings.database.inTenant({ tenantId, personId, today }, (db, held) => {
    mustBeAdmitted(tenant, rolesOf(held), operation)
    mustHaveFactor(signedIn, [...rolesOf(held), ...heldThere])
    mustBeProven(signedIn, operation, now)
    const session = { db, tenantId, tenant, personId, personName: signedIn.name, held, now, today: dayInTenant(tenant.archivedOn, today) }
    return answerOnce(
      c,
      () => answersInTenant(db, personId, now),
      () => work(tenant.readThrough === null ? session : { ...session, takenOut }),
    )
  })
  await tellReader(c, takenOut, now)
  return answer
}

/** Refuses 'not-permitted' unless one of the roles admits the operation; in an archive, where nobody changes anything, 'tenant-read-only'. */
export function mustBeAdmitted({ readThrough }: OpenTenant, held: readonly Role[], operation: Operation): void {
  if (!mayDo(held, operation)) throw new Refusal(readThrough === null || isReading(operation) ? 'not-permitted' : 'tenant-read-only')
}

/**
 * What whoever reads an archive without a second factor is in the tenant that they read it from, whose roles ask for one
 * there too; of a door that is shut nothing: the archive's own answers for it.
 */
async function rolesOfReader(c: Context<ApiEnv>, today: string): Promise<readonly Role[]> {
  const { settings, signedIn, tenant } = c.var
  const { personId, factors, exemptFromFactor } = signedIn
  if (tenant.readThrough === null || factors.length > 0 || exemptFromFactor) return []
  return settings.database
    .inTenant({ tenantId: tenant.readThrough, personId, today }, async (_db, held) => rolesOf(held))
    .catch((error: unknown) => {
      if (error instanceof Refusal) return []
      throw error
    })
}

/** What left an archive stands in the audit of the tenant that reads it, or it does not leave. */
async function tellReader(c: Context<ApiEnv>, takenOut: readonly AuditedChange[], now: Date): Promise<void> {
  const { settings, signedIn, tenant } = c.var
  const { readThrough } = tenant
  if (readThrough === null || takenOut.length === 0) return
  await settings.database.inPlatform(async (db) => {
    for (const { after, ...change } of takenOut)
      await recordAuditFromOutside(
        db,
        { tenantId: readThrough, personId: signedIn.personId, now },
        { ...change, after: { ...(after as object | null), predecessorId: tenant.id } },
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
