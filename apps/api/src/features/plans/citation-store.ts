import { ofTenant, type TenantDb } from '@trongtam/db'
import { citation, document } from '@trongtam/db/tables'
import { type CitedDocument, Refusal } from '@trongtam/domain'
import { standingsOf } from '@trongtam/records'
import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'

/** A document of the register as a citation names it. Refuses 'not-found'. */
export async function findCitedDocument(db: TenantDb, documentId: string): Promise<CitedDocument> {
  const { kind, numberSymbol, issuer, issuedOn, title } = document
  const [found] = await db
    .select({ kind, numberSymbol, issuer, issuedOn, title })
    .from(document)
    .where(and(ofTenant(db, document), eq(document.id, documentId)))
  if (!found) throw new Refusal('not-found')
  return found
}

/** The legal bases of a whole plan, each with whether it still stands. */
export function listLegalBases(db: TenantDb, planId: string, today: string) {
  return listCitations(db, and(eq(citation.planId, planId), isNull(citation.nodeId)), today)
}

/** What one node cites. */
export function listCitationsOfNode(db: TenantDb, nodeId: string, today: string) {
  return listCitations(db, eq(citation.nodeId, nodeId), today)
}

async function listCitations(db: TenantDb, where: SQL | undefined, today: string) {
  const rows = await db
    .select({
      id: citation.id,
      documentId: citation.documentId,
      name: document.title,
      numberSymbol: document.numberSymbol,
      issuedOn: document.issuedOn,
      place: citation.place,
    })
    .from(citation)
    .innerJoin(document, and(ofTenant(db, document), eq(document.id, citation.documentId)))
    .where(and(ofTenant(db, citation), eq(citation.dropped, false), where))
    .orderBy(asc(citation.position), asc(citation.id))
    .limit(500)
  const standingOf = await standingsOf(
    db,
    rows.map(({ documentId }) => documentId),
    today,
  )
  return rows.map((row) => ({ ...row, ...standingOf(row.documentId) }))
}
