import type { TenantDb } from '@trongtam/db'
import type { HeldRole, PersonId, TenantId } from '@trongtam/domain'
import type { AuditedChange } from './audit-store.ts'

/** The only context a use case gets: one transaction of one tenant, and who acts in it. */
export interface TenantSession {
  readonly db: TenantDb
  readonly tenantId: TenantId
  readonly tenant: { readonly slug: string; readonly name: string }
  readonly personId: PersonId
  readonly personName: string
  /** The person's roles of today, each with the unit whose subtree it covers. */
  readonly held: readonly HeldRole[]
  readonly now: Date
  /** Today in Vietnam, as an ISO date. */
  readonly today: string
  /** In an archive: what is taken out of it, told in the audit of the tenant that reads it. */
  readonly takenOut?: AuditedChange[]
}

/** The day it is in Vietnam, which keeps no summer time. */
export function todayInVietnam(now: Date): string {
  return new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}
