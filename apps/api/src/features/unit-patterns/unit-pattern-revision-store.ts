import type { Handle } from '@trongtam/db'
import { unitPattern } from '@trongtam/db/tables'
import { desc, lt, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

/** The revisions of the pattern, latest first. */
export async function pageUnitPatterns(db: Handle, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const [before] = readCursor(cursor, 1) ?? []
  const rows = await db
    .select({
      revision: unitPattern.revision,
      title: unitPattern.title,
      documentWords: unitPattern.documentWords,
      publishedAt: unitPattern.publishedAt,
      bodyCount: sql<number>`jsonb_array_length(${unitPattern.content} -> 'bodies')`,
      classCount: sql<number>`jsonb_array_length(${unitPattern.content} -> 'classes')`,
    })
    .from(unitPattern)
    .where(before === undefined ? undefined : lt(unitPattern.revision, Number(before)))
    .orderBy(desc(unitPattern.revision))
    .limit(limit + 1)
  const page = pageOf(rows, limit, (row) => String(row.revision))
  return { ...page, items: page.items.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() })) }
}
