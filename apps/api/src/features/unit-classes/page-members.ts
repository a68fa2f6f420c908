import type { TenantDb } from '@trongtam/db'
import type { UnitClassRule } from '@trongtam/domain'
import { classMembers, countClassMembers } from '@trongtam/records'
import { pageOf, readCursor } from '#http/page.ts'

interface AskedPage {
  readonly on: string
  readonly limit: number
  readonly cursor?: string | undefined
}

/** The units a rule means on a day, a page of them by name, and how many there are. */
export async function pageMembers(db: TenantDb, rule: UnitClassRule, { on, limit, cursor }: AskedPage) {
  const place = readCursor(cursor, 2)
  const after = place ? ([place[0] ?? '', place[1] ?? ''] as const) : null
  const rows = await classMembers(db, rule, on, { limit: limit + 1, after })
  return { ...pageOf(rows, limit, (row) => `${row.name}\u0000${row.id}`), on, memberCount: await countClassMembers(db, rule, on) }
}
