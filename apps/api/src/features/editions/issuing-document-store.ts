import { ofTenant, type TenantDb } from '@trongtam/db'
import { document } from '@trongtam/db/tables'
import { citeDocument } from '@trongtam/domain'
import { and, eq } from 'drizzle-orm'

/** The document that issued an edition: as a text cites it, null where only a report tells of it; and who receives it. */
export async function readIssuingDocument(db: TenantDb, documentId: string | undefined): Promise<{ cited: string | null; recipients: readonly string[] }> {
  if (documentId === undefined) return { cited: null, recipients: [] }
  const { kind, numberSymbol, issuer, issuedOn, standing, recipients } = document
  const [found] = await db
    .select({ kind, numberSymbol, issuer, issuedOn, standing, recipients })
    .from(document)
    .where(and(ofTenant(db, document), eq(document.id, documentId)))
  if (!found) return { cited: null, recipients: [] }
  return { cited: found.standing === 'report' ? null : citeDocument({ ...found, title: '' }), recipients: found.recipients }
}
