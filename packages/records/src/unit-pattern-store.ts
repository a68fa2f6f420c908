import type { Handle, TenantDb } from '@trongtam/db'
import { unitPattern } from '@trongtam/db/tables'
import { builtInUnitPattern, type UnitPatternContent } from '@trongtam/domain'
import { desc, eq, sql } from 'drizzle-orm'

/** A revision of the pattern of units; number 0 is what is built in, which nobody published. */
export interface PublishedUnitPattern {
  readonly revision: number
  readonly title: string
  readonly documentWords: string | null
  readonly content: UnitPatternContent
  readonly publishedAt: Date | null
}

const builtIn: PublishedUnitPattern = {
  revision: 0,
  title: 'Khung đơn vị dựng sẵn theo pháp luật hiện hành',
  documentWords: null,
  content: builtInUnitPattern,
  publishedAt: null,
}

/** The ministry's latest pattern, or what is built in while it has published none. */
export async function latestUnitPattern(db: Handle): Promise<PublishedUnitPattern> {
  const [latest] = await db.select().from(unitPattern).orderBy(desc(unitPattern.revision)).limit(1)
  return latest ?? builtIn
}

/** One revision, or null. */
export async function unitPatternOrNone(db: Handle, revision: number): Promise<PublishedUnitPattern | null> {
  if (revision === 0) return builtIn
  const [found] = await db.select().from(unitPattern).where(eq(unitPattern.revision, revision))
  return found ?? null
}

/** Publishes a pattern as the next revision, which never changes; answers its number. Refused by the database outside the ministry. */
export async function insertUnitPattern(
  db: TenantDb,
  { title, documentWords, content }: Pick<PublishedUnitPattern, 'title' | 'documentWords' | 'content'>,
): Promise<number> {
  const { rows } = await db.execute<{ revision: number }>(
    sql`select template.publish_unit_pattern(${title}, ${documentWords}, ${JSON.stringify(content)}) as revision`,
  )
  return rows[0]?.revision ?? 0
}
