import { newId, type PlatformDb, type TenantDb } from '@trongtam/db'
import { membership, tenant } from '@trongtam/db/tables'
import { type AuditAction, type AuditEntity, canonicalJson, type PersonId, type TenantId } from '@trongtam/domain'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'

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

interface ActingUpon extends Acting {
  readonly tenantId: TenantId
}

/** Writes who changed what, when, before and after, in the transaction of the change: no audit, no change. */
export async function recordAudit(session: Acting & { readonly db: TenantDb }, change: AuditedChange): Promise<void> {
  await session.db.execute(sql`select app.append_audit(${session.db.tenantId}, ${auditBytes(session, change)})`)
}

/**
 * Writes that something was taken out of a tenant. An archive is never written: there it is left for the tenant that reads
 * it to write into its own audit, before anything leaves.
 */
export async function recordExport(session: Acting & { readonly db: TenantDb; readonly takenOut?: AuditedChange[] }, change: AuditedChange): Promise<void> {
  if (session.takenOut) session.takenOut.push(change)
  else await recordAudit(session, change)
}

/**
 * The same for what happens to a tenant from outside: a sign-in, a refusal, a decision of the ministry. Several tenants
 * in one transaction are taken in the order of their ids, so that two of them never wait for each other in a ring.
 */
export async function recordAuditFromOutside(db: PlatformDb, acting: ActingUpon, change: AuditedChange): Promise<void> {
  await db.execute(sql`select app.append_audit_from_outside(${acting.tenantId}, ${auditBytes(acting, change)})`)
}

/** The same, but nothing where that person's same row is younger than a minute. */
export async function recordAuditOnceAMinute(db: PlatformDb, acting: ActingUpon, change: AuditedChange): Promise<void> {
  await db.execute(sql`select app.append_audit_from_outside(${acting.tenantId}, ${auditBytes(acting, change)}, interval '1 minute')`)
}

/** Writes what a person did to themselves, as signing in, into every tenant they are a member of. */
export async function recordAuditOfMember(db: PlatformDb, acting: Acting, change: AuditedChange): Promise<void> {
  const memberships = await db
    .select({ tenantId: membership.tenantId })
    .from(membership)
    .innerJoin(tenant, eq(tenant.id, membership.tenantId))
    .where(and(eq(membership.personId, acting.personId), isNull(membership.endedAt), inArray(tenant.status, ['active', 'pending', 'suspended'])))
    .orderBy(asc(membership.tenantId))
  for (const { tenantId } of memberships) await recordAuditFromOutside(db, { ...acting, tenantId: tenantId as TenantId }, change)
}

/** A row of the audit as canonical bytes, which are what is hashed. */
export function auditBytes({ personId, now }: Acting, { action, entity, entityId, before, after }: AuditedChange): string {
  // JSON first: dates become text and what is undefined goes, as in the columns.
  const row = { action, entity, entityId, before: before ?? null, after: after ?? null, id: newId(), at: now, personId }
  return canonicalJson(JSON.parse(JSON.stringify(row)))
}
