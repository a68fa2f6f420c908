import { newId, type TenantDb } from '@trongtam/db'
import { planTheme } from '@trongtam/db/tables'

export async function insertReportedTheme(db: TenantDb, theme: { planId: string; documentId: string; text: string }): Promise<void> {
  await db.insert(planTheme).values({ ...theme, tenantId: db.tenantId, id: newId(), standing: 'report' })
}
