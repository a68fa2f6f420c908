import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { documentFile, plan, planNode, planTheme } from '@trongtam/db/tables'
import { and, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { KeptFile } from '#http/kept-file.ts'

/** Changes a plan itself and moves it to its next version. The caller holds it. */
export async function changePlanRow(db: TenantDb, planId: string, change: Partial<typeof plan.$inferInsert>): Promise<void> {
  await db
    .update(plan)
    .set({ ...change, version: sql`${plan.version} + 1` })
    .where(and(ofTenant(db, plan), eq(plan.id, planId)))
}

/** The theme as the document that issues a plan words it: above the draft's own words and those of the document before. */
export async function wordTheme(
  db: TenantDb,
  planId: string,
  { documentId, formerId, text }: { documentId: string; formerId: string | null; text: string },
): Promise<void> {
  const documentIds = formerId === null ? [documentId] : [documentId, formerId]
  const ofIssuing = and(eq(planTheme.standing, 'full-text'), inArray(planTheme.documentId, documentIds))
  await db.delete(planTheme).where(and(ofTenant(db, planTheme), eq(planTheme.planId, planId), or(eq(planTheme.standing, 'own'), ofIssuing)))
  await db.insert(planTheme).values({ tenantId: db.tenantId, id: newId(), planId, text, standing: 'full-text', documentId })
}

/** Keeps the file of a document under the document's own id. */
export async function keepFile(db: TenantDb, documentId: string, { name, type, bytes, sha256 }: KeptFile, addedAt: Date): Promise<void> {
  const row = { name, type, bytes: Buffer.from(bytes), sha256, addedAt }
  await db
    .insert(documentFile)
    .values({ ...row, tenantId: db.tenantId, id: documentId })
    .onConflictDoUpdate({ target: [documentFile.tenantId, documentFile.id], set: row })
}

/** Forgets why things were changed, once that stands in an edition or the changes are gone. */
export async function forgetReasons(db: TenantDb, planId: string): Promise<void> {
  await db
    .update(plan)
    .set({ amendReason: null })
    .where(and(ofTenant(db, plan), eq(plan.id, planId)))
  await db
    .update(planNode)
    .set({ changeReason: null })
    .where(and(ofTenant(db, planNode), eq(planNode.planId, planId), isNotNull(planNode.changeReason)))
}
