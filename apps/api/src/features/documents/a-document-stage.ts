import { type Database, newId } from '@trongtam/db'
import { citation, documentFile, documentRelation } from '@trongtam/db/tables'
import { registerDocument } from '@trongtam/records'
import type { TestPlan, TestTenant } from '@trongtam/testing'

/** For tests: a document with its file, which another amends, and which a draft cites once more. */
export function aDocumentStage(
  database: Database,
  { id: tenantId, founder }: TestTenant,
  { id: planId, documentId }: TestPlan,
): Promise<{ relationId: string; citationId: string }> {
  return database.inTenant({ tenantId, personId: founder.id }, async (db) => {
    const own = { tenantId: db.tenantId }
    const [relationId, citationId] = [newId(), newId()]
    const directive = { kind: 'directive', numberSymbol: '12/CT-TTg', issuer: 'Thủ tướng Chính phủ', issuedOn: '2025-03-01', title: 'Chỉ thị' }
    const fromId = await registerDocument(db, { ...directive, standing: 'report' })
    await db.insert(documentRelation).values({ ...own, id: relationId, fromId, kind: 'amends', toId: documentId })
    await db.insert(citation).values({ ...own, id: citationId, planId, documentId, place: 'mục IV' })
    const bytes = Buffer.from('%PDF-1.7\n')
    await db
      .insert(documentFile)
      .values({ ...own, id: documentId, name: 'Quyết định.pdf', type: 'application/pdf', bytes, sha256: 'a'.repeat(64), addedAt: new Date() })
    return { relationId, citationId }
  })
}
