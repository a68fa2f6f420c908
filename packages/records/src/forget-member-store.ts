import type { PlatformDb } from '@trongtam/db'
import type { PersonId, TenantId } from '@trongtam/domain'
import { sql } from 'drizzle-orm'
import { auditBytes } from './audit-store.ts'

/**
 * Takes a person who erases their account out of one tenant, with their name and address and one row of the audit; done
 * again it does nothing. Refuses 'last-administrator' while the tenant needs them.
 */
export async function forgetMember(db: PlatformDb, { personId, tenantId, now }: { personId: PersonId; tenantId: TenantId; now: Date }): Promise<void> {
  const bytes = auditBytes({ personId, now }, { action: 'account.erase', entity: 'person', entityId: personId, before: null, after: null })
  await db.execute(sql`select app.forget_member(${tenantId}, ${personId}, ${bytes})`)
}
