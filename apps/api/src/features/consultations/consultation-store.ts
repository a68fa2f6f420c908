import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { comment, consultation } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
import { and, asc, count, desc, eq, gte, inArray, isNull, lt, type SQL } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

export type ConsultationRow = typeof consultation.$inferSelect

/** What is open for comments today, latest first. */
export async function pageConsultations(db: TenantDb, today: string, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const place = readCursor(cursor, 1)
  const rows = await selectConsultations(db, and(isOpen(today), place ? lt(consultation.id, String(place[0])) : undefined)).limit(limit + 1)
  return pageOf(rows, limit, ({ id }) => id)
}

/** A draft as it was opened, whether or not it still is. Refuses 'not-found'. */
export async function findConsultation(db: TenantDb, id: string): Promise<ConsultationRow> {
  const [found] = await selectConsultations(db, eq(consultation.id, id)).limit(1)
  if (!found) throw new Refusal('not-found')
  return found
}

/** How many comments this province sent in each. */
export async function countOwnComments(db: TenantDb, consultationIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: comment.consultationId, comments: count() })
    .from(comment)
    .where(and(ofTenant(db, comment), inArray(comment.consultationId, [...consultationIds])))
    .groupBy(comment.consultationId)
  return new Map(rows.map(({ id, comments }) => [id, comments]))
}

/** What this province sent, in the order it was sent. */
export async function listOwnComments(db: TenantDb, consultationId: string) {
  const { id, nodeId, text, sentAt, sentBy } = comment
  const rows = await db
    .select({ id, nodeId, text, sentAt, sentBy })
    .from(comment)
    .where(and(ofTenant(db, comment), eq(comment.consultationId, consultationId)))
    .orderBy(asc(comment.id))
  return rows.map((row) => ({ ...row, sentAt: row.sentAt.toISOString() }))
}

/** Sends a comment once and for all; answers its id. */
export async function insertComment(db: TenantDb, row: Omit<typeof comment.$inferInsert, 'tenantId' | 'id'>): Promise<string> {
  const id = newId()
  await db.insert(comment).values({ ...row, id, tenantId: db.tenantId })
  return id
}

function selectConsultations(db: TenantDb, where: SQL | undefined) {
  return db.select().from(consultation).where(where).orderBy(desc(consultation.id))
}

function isOpen(today: string): SQL | undefined {
  return and(isNull(consultation.closedAt), gte(consultation.closesOn, today))
}
