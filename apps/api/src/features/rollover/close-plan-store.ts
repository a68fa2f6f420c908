import { ofTenant, type TenantDb } from '@trongtam/db'
import { plan } from '@trongtam/db/tables'
import { and, eq, sql } from 'drizzle-orm'

/** Nobody changes the plan any more; everybody reads it. */
export async function closePlan(db: TenantDb, planId: string): Promise<void> {
  await db
    .update(plan)
    .set({ status: 'closed', version: sql`${plan.version} + 1` })
    .where(and(ofTenant(db, plan), eq(plan.id, planId)))
}
