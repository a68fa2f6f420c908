import { ofTenant, type TenantDb } from '@trongtam/db'
import { unitVersion } from '@trongtam/db/tables'
import type { UnitKind } from '@trongtam/domain'
import { containsWords, validOn } from '@trongtam/records'
import { and, eq } from 'drizzle-orm'

export interface UnitFilter {
  readonly on: string
  readonly q: string | null
  readonly kind: UnitKind | null
}

/** The units of a day that a search or a kind finds anywhere, as the list of units does; null where neither is asked for. */
export async function foundUnitIds(db: TenantDb, { on, q, kind }: UnitFilter): Promise<Set<string> | null> {
  const named = containsWords(unitVersion.searchText, q ?? '')
  if (named === undefined && kind === null) return null
  const rows = await db
    .select({ id: unitVersion.unitId })
    .from(unitVersion)
    .where(and(ofTenant(db, unitVersion), validOn(on), named, kind === null ? undefined : eq(unitVersion.kind, kind)))
  return new Set(rows.map(({ id }) => id))
}
