import type { TenantDb } from '@trongtam/db'
import { publication } from '@trongtam/db/tables'
import { selectPublications, toPublication } from '@trongtam/records'
import { lt } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

/** What this tenant published, latest first. */
export async function pagePublications(db: TenantDb, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const place = readCursor(cursor, 1)
  const rows = await selectPublications(db, place ? lt(publication.id, place[0] as string) : undefined, limit + 1)
  const page = pageOf(rows, limit, (row) => row.publication.id)
  return { ...page, items: page.items.map(toPublication) }
}
