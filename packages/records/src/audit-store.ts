import { newId, type TenantDb } from '@trongtam/db'
import { audit } from '@trongtam/db/tables'
import type { PersonId } from '@trongtam/domain'

export interface AuditedChange {
  readonly action: string
  readonly entity: string
  readonly entityId: string | null
  readonly before: unknown
  readonly after: unknown
}

/** Writes who changed what, when, before and after, in the transaction of the change: no audit, no change. */
export async function recordAudit(session: { readonly db: TenantDb; readonly personId: PersonId; readonly now: Date }, change: AuditedChange): Promise<void> {
  await session.db.insert(audit).values({ ...change, tenantId: session.db.tenantId, id: newId(), at: session.now, personId: session.personId })
}
