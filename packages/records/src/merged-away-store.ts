import type { Handle } from '@trongtam/db'
import { tenant } from '@trongtam/db/tables'
import { figuresDay, type SchoolYear, type TenantId } from '@trongtam/domain'
import { and, eq, isNotNull } from 'drizzle-orm'

export interface MergedAway {
  readonly tenantId: TenantId
  /** The first day on which it was an archive. */
  readonly on: string
}

/** The tenants that were merged into others. */
export async function listMergedAway(db: Handle): Promise<MergedAway[]> {
  const rows = await db
    .select({ tenantId: tenant.id, on: tenant.archivedOn })
    .from(tenant)
    .where(and(eq(tenant.status, 'archived'), isNotNull(tenant.archivedOn)))
  return rows.map(({ tenantId, on }) => ({ tenantId: tenantId as TenantId, on: on ?? '' }))
}

/**
 * Which tenants are no province of a school year any more: those merged away before its 1 September. What they had published for years
 * that had begun stays where it was.
 */
export function goneBefore(schoolYear: SchoolYear, merged: readonly MergedAway[]): ReadonlySet<string> {
  return new Set(merged.flatMap(({ tenantId, on }) => (on <= figuresDay(schoolYear) ? [tenantId] : [])))
}
