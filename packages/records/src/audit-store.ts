import { newId, type PlatformDb, type TenantDb } from '@trongtam/db'
import { type AuditAction, type AuditEntity, canonicalJson, type PersonId, type TenantId } from '@trongtam/domain'
import { sql } from 'drizzle-orm'

/**
 * What changed. Values never hold a name, an e-mail or a secret, ids alone: a person can be forgotten while the chain
 * stays whole (VN-01).
 */
export interface AuditedChange {
  readonly action: AuditAction
  readonly entity: AuditEntity
  readonly entityId: string | null
  readonly before: unknown
  readonly after: unknown
}

interface Acting {
  readonly personId: PersonId
  readonly now: Date
}

/** Writes who changed what, when, before and after, in the transaction of the change: no audit, no change. */
export async function recordAudit(session: Acting & { readonly db: TenantDb }, change: AuditedChange): Promise<void> {
  await session.db.execute(sql`select app.append_audit(${session.db.tenantId}, ${auditBytes(session, change)})`)
}

/**
 * The same for what happens to a tenant from outside: a sign-in, a refusal, a decision of the ministry. Several tenants
 * in one transaction are taken in the order of their ids, so that two of them never wait for each other in a ring.
 */
export async function recordAuditFromOutside(db: PlatformDb, acting: Acting & { readonly tenantId: TenantId }, change: AuditedChange): Promise<void> {
  await db.execute(sql`select app.append_audit_from_outside(${acting.tenantId}, ${auditBytes(acting, change)})`)
}

function auditBytes({ personId, now }: Acting, change: AuditedChange): string {
  // JSON first: dates become text and what is undefined goes, as in the columns.
  return canonicalJson(JSON.parse(JSON.stringify({ ...change, before: change.before ?? null, after: change.after ?? null, id: newId(), at: now, personId })))
}
