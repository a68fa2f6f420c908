import { writeComparison, writePlan } from '@trongtam/documents'
import { findEditionContent, findPlan, readContent, recordExport, type TenantSession } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { findComparedContents, type Span } from './compared-contents.ts'
import { comparisonDocument } from './comparison-document.ts'
import { docxFile } from './document-head.ts'
import { readIssuingDocument } from './issuing-document-store.ts'
import { planDocument } from './plan-document.ts'

export interface ExportedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** The comparison table as a .docx; that it was exported is a row of the audit in the transaction that reads it. */
export async function exportComparison(c: Context<ApiEnv>, planId: string, span: Span): Promise<ExportedFile> {
  const { slug, name: tenantName } = c.var.tenant
  const read = await inTenant(c, 'tenant.read', async (session) => {
    const contents = await findComparedContents(session, planId, span)
    await auditExport(session, planId, { edition: span.from }, { edition: span.to })
    return { contents, ...(await readIssuingDocument(session.db, contents.after.document?.id)) }
  })
  const bytes = await writeComparison(comparisonDocument(read.contents, { tenantName, cited: read.cited }))
  return { ...docxFile('bieu-so-sanh', slug, read.contents.after.schoolYear), bytes }
}

/** A plan as a .docx: an edition, or the plan as it stands where none is named; audited like the table. */
export async function exportPlan(c: Context<ApiEnv>, planId: string, { edition }: { edition: number | null }): Promise<ExportedFile> {
  const { slug, name: tenantName } = c.var.tenant
  const read = await inTenant(c, 'tenant.read', async (session) => {
    const { db, today } = session
    await findPlan(db, planId)
    const content = edition === null ? await readContent(db, planId, today) : await findEditionContent(db, planId, edition)
    await auditExport(session, planId, null, { edition })
    return { content, ...(await readIssuingDocument(db, content.document?.id)) }
  })
  const { content, ...around } = read
  return { ...docxFile('ke-hoach', slug, content.schoolYear), bytes: await writePlan(planDocument(content, { tenantName, ...around })) }
}

function auditExport(session: TenantSession, planId: string, before: object | null, after: object): Promise<void> {
  return recordExport(session, { action: 'plan.export', entity: 'plan', entityId: planId, before, after })
}
