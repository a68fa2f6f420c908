import { ofTenant, type TenantDb } from '@trongtam/db'
import { document, documentFile, documentRelation } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
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

export type RelationKind = (typeof documentRelation.$inferSelect)['kind']

export async function insertRelation(db: TenantDb, row: Omit<typeof documentRelation.$inferInsert, 'tenantId'>): Promise<void> {
  await db.insert(documentRelation).values({ ...row, tenantId: db.tenantId })
}

/** Removes a relation that a document has a part in, and answers what it was; undefined where there is none. */
export async function deleteRelation(db: TenantDb, documentId: string, relationId: string) {
  const [removed] = await db
    .delete(documentRelation)
    .where(
      and(
        ofTenant(db, documentRelation),
        eq(documentRelation.id, relationId),
        or(eq(documentRelation.fromId, documentId), eq(documentRelation.toId, documentId)),
      ),
    )
    .returning()
  return removed
}

/** The file of a document with its bytes. Refuses 'not-found'. */
export async function findFile(db: TenantDb, documentId: string) {
  const [found] = await db
    .select()
    .from(documentFile)
    .where(and(ofTenant(db, documentFile), eq(documentFile.id, documentId)))
  if (!found) throw new Refusal('not-found')
  return found
}

/** The file kept of a document, without its bytes, or null. */
export async function fileOrNone(db: TenantDb, documentId: string): Promise<{ name: string; bytes: number } | null> {
  const [found] = await db
    .select({ name: documentFile.name, bytes: sql<number>`octet_length(${documentFile.bytes})` })
    .from(documentFile)
    .where(and(ofTenant(db, documentFile), eq(documentFile.id, documentId)))
  return found ?? null
}
