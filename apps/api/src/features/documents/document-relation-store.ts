import { ofTenant, type TenantDb } from '@trongtam/db'
import { document, documentFile, documentRelation } from '@trongtam/db/tables'
import { and, asc, eq, or, sql } from 'drizzle-orm'

/** What a document does to others, and others to it. */
export async function listRelations(db: TenantDb, documentId: string) {
  const isFrom = sql<boolean>`${documentRelation.fromId} = ${documentId}`
  const rows = await db
    .select({
      id: documentRelation.id,
      kind: documentRelation.kind,
      isFrom,
      documentId: document.id,
      title: document.title,
      numberSymbol: document.numberSymbol,
      effectiveOn: documentRelation.effectiveOn,
    })
    .from(documentRelation)
    .innerJoin(
      document,
      and(ofTenant(db, document), eq(document.id, sql`case when ${isFrom} then ${documentRelation.toId} else ${documentRelation.fromId} end`)),
    )
    .where(and(ofTenant(db, documentRelation), or(eq(documentRelation.fromId, documentId), eq(documentRelation.toId, documentId))))
    .orderBy(asc(documentRelation.id))
    .limit(200)
  return rows.map(({ isFrom: out, title, numberSymbol, ...row }) => ({
    ...row,
    direction: out ? ('out' as const) : ('in' as const),
    name: numberSymbol ?? title,
  }))
}

/** The file kept of a document, without its bytes, or null. */
export async function fileOrNone(db: TenantDb, documentId: string): Promise<{ name: string; bytes: number } | null> {
  const [found] = await db
    .select({ name: documentFile.name, bytes: sql<number>`octet_length(${documentFile.bytes})` })
    .from(documentFile)
    .where(and(ofTenant(db, documentFile), eq(documentFile.id, documentId)))
  return found ?? null
}
