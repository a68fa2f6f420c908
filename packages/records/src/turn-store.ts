import type { TenantDb } from '@trongtam/db'
import { sql } from 'drizzle-orm'

/**
 * Waits until nobody else in this tenant has the same turn, and keeps it until the transaction ends: for decisions that
 * rest upon what is not there yet (no plan of this year, no publication of this revision), which no row can guard.
 */
export async function takeTurn(db: TenantDb, turn: 'plans' | 'publications' | 'people' | 'templates' | 'units' | 'unit-imports' | 'figures'): Promise<void> {
  await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${db.tenantId} ${turn}`}, 0))`)
}
