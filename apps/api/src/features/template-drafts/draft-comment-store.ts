import type { MinistryDb } from '@trongtam/db'
import { comment, consultation } from '@trongtam/db/tables'
import { and, asc, count, eq, gt, inArray, isNull } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

/** How many comments each consultation got that is open upon one of the drafts. */
export async function countComments(db: MinistryDb, draftIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ id: consultation.id, comments: count(comment.id) })
    .from(consultation)
    .innerJoin(comment, eq(comment.consultationId, consultation.id))
    .where(and(inArray(consultation.draftId, [...draftIds]), isNull(consultation.closedAt)))
    .groupBy(consultation.id)
  return new Map(rows.map(({ id, comments }) => [id, comments]))
}

/** Every time a draft was open for comments. */
export async function consultationIds(db: MinistryDb, draftId: string): Promise<string[]> {
  const rows = await db.select({ id: consultation.id }).from(consultation).where(eq(consultation.draftId, draftId))
  return rows.map(({ id }) => id)
}

/** What all provinces commented in some consultations, in the order it came. */
export async function pageComments(db: MinistryDb, consulted: readonly string[], { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const place = readCursor(cursor, 1)
  const { id, nodeId, text, tenantName, sentAt, sentBy } = comment
  const rows = await db
    .select({ id, nodeId, text, tenantName, sentAt, sentBy })
    .from(comment)
    .where(and(inArray(comment.consultationId, [...consulted]), place ? gt(comment.id, String(place[0])) : undefined))
    .orderBy(asc(comment.id))
    .limit(limit + 1)
  const page = pageOf(rows, limit, (row) => row.id)
  return { ...page, items: page.items.map((row) => ({ ...row, sentAt: row.sentAt.toISOString() })) }
}
