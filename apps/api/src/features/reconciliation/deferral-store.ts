import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { deferredChange } from '@trongtam/db/tables'
import type { PutOff } from '@trongtam/domain'
import { and, asc, eq } from 'drizzle-orm'

/** What was put off in a plan, the oldest first. */
export async function listPutOff(db: TenantDb, planId: string): Promise<PutOff[]> {
  const rows = await db
    .select()
    .from(deferredChange)
    .where(and(ofTenant(db, deferredChange), eq(deferredChange.planId, planId)))
    .orderBy(asc(deferredChange.at), asc(deferredChange.id))
  return rows.map(({ changeKey, revision, reason, at, personId }) => ({ changeKey, revision, reason, at: at.toISOString(), personId }))
}

/** Makes these, and no others, what was put off in a plan. */
export async function replacePutOff(db: TenantDb, planId: string, putOff: readonly PutOff[]): Promise<void> {
  await db.delete(deferredChange).where(and(ofTenant(db, deferredChange), eq(deferredChange.planId, planId)))
  const rows = putOff.map((each) => ({ ...each, tenantId: db.tenantId, id: newId(), planId, at: new Date(each.at) }))
  if (rows.length > 0) await db.insert(deferredChange).values(rows)
}
