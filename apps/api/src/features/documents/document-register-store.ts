import { ofTenant, type TenantDb } from '@trongtam/db'
import { citation, document, plan, planNode } from '@trongtam/db/tables'
import { Refusal, type Standing } from '@trongtam/domain'
import { containsWords, standingsOf } from '@trongtam/records'
import { and, count, desc, eq, inArray, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'
import { fileOrNone, listRelations } from './document-relation-store.ts'

interface DocumentQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly q?: string | undefined
  readonly standing?: Standing | undefined
}

const columns = {
  id: document.id,
  kind: document.kind,
  numberSymbol: document.numberSymbol,
  issuer: document.issuer,
  issuedOn: document.issuedOn,
  title: document.title,
  signer: document.signer,
  standing: document.standing,
  hasSource: sql<boolean>`${document.sourceText} is not null`,
}

/** A page of the register, latest first, those without a date last. */
export async function pageDocuments(db: TenantDb, { limit, cursor, q, standing }: DocumentQuery) {
  const place = readCursor(cursor, 2)
  const key = sql`coalesce(${document.issuedOn}, '-infinity'::date)`
  const rows = await db
    .select({ ...columns, place: sql<string>`${key}::text` })
    .from(document)
    .where(
      and(
        ofTenant(db, document),
        standing && eq(document.standing, standing),
        containsWords(document.searchText, q ?? ''),
        place ? sql`(${key}, ${document.id}) < (${place[0]}::date, ${place[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(desc(key), desc(document.id))
    .limit(limit + 1)
  const counts = await countCitations(
    db,
    rows.map((row) => row.id),
  )
  const page = pageOf(rows, limit, (row) => `${row.place}\u0000${row.id}`)
  return { ...page, items: page.items.map(({ place: _place, ...row }) => ({ ...row, citationCount: counts.get(row.id) ?? 0 })) }
}

export async function findDocument(db: TenantDb, documentId: string, today: string) {
  const [found] = await db
    .select({ ...columns, sourceText: document.sourceText, recipients: document.recipients })
    .from(document)
    .where(and(ofTenant(db, document), eq(document.id, documentId)))
  if (!found) throw new Refusal('not-found')
  const citations = await db
    .select({ planId: citation.planId, planTitle: plan.title, nodeId: citation.nodeId, nodeText: planNode.text, place: citation.place })
    .from(citation)
    .innerJoin(plan, and(ofTenant(db, plan), eq(plan.id, citation.planId)))
    .leftJoin(planNode, and(ofTenant(db, planNode), eq(planNode.id, citation.nodeId)))
    .where(and(ofTenant(db, citation), eq(citation.documentId, documentId), eq(citation.dropped, false)))
    .orderBy(desc(plan.schoolYear), planNode.ordinal)
    .limit(200)
  return {
    ...found,
    citations,
    citationCount: citations.length,
    standingNow: (await standingsOf(db, [documentId], today))(documentId).standing,
    file: await fileOrNone(db, documentId),
    relations: await listRelations(db, documentId),
  }
}

async function countCitations(db: TenantDb, documentIds: readonly string[]): Promise<Map<string, number>> {
  if (documentIds.length === 0) return new Map()
  const rows = await db
    .select({ documentId: citation.documentId, citations: count() })
    .from(citation)
    .where(and(ofTenant(db, citation), inArray(citation.documentId, [...documentIds]), eq(citation.dropped, false)))
    .groupBy(citation.documentId)
  return new Map(rows.map((row) => [row.documentId, row.citations]))
}
