import type { Handle } from '@trongtam/db'
import { audit, auditHead, tenant } from '@trongtam/db/tables'
import { and, asc, eq, gt, ne, or, type SQL, sql } from 'drizzle-orm'
import { type ChainVerdict, type StoredAuditRow, verifyChain } from './audit-chain.ts'

const pageRows = 1_000

export interface AuditedTenant {
  readonly id: string
  readonly slug: string
}

/** The tenants whose audit there is to verify, by address: all, or the one named. */
export function listAuditedTenants(db: Handle, slug?: string): Promise<AuditedTenant[]> {
  return db
    .select({ id: tenant.id, slug: tenant.slug })
    .from(tenant)
    .where(and(ne(tenant.status, 'refused'), slug === undefined ? undefined : eq(tenant.slug, slug)))
    .orderBy(asc(tenant.slug))
}

/** Verifies one tenant's chain as it stands in this transaction, a thousand rows in memory at a time. */
export async function verifyStoredChain(db: Handle, tenantId: string, noted?: string): Promise<ChainVerdict> {
  const [head] = await db.select({ sequence: auditHead.sequence, hash: auditHead.hash }).from(auditHead).where(eq(auditHead.tenantId, tenantId))
  return verifyChain(tenantId, storedRows(db, tenantId), head ?? null, noted)
}

async function* storedRows(db: Handle, tenantId: string): AsyncGenerator<StoredAuditRow> {
  let page = await selectRows(db, tenantId, undefined)
  while (page.length > 0) {
    yield* page
    const { sequence, id } = page.at(-1) as StoredAuditRow
    // Numbers are unique unless somebody saw to it that they are not.
    page = await selectRows(db, tenantId, or(gt(audit.sequence, sequence), and(eq(audit.sequence, sequence), gt(audit.id, id))))
  }
}

function selectRows(db: Handle, tenantId: string, from: SQL | undefined): Promise<StoredAuditRow[]> {
  return db
    .select({
      sequence: audit.sequence,
      bytes: audit.bytes,
      hash: audit.hash,
      id: audit.id,
      at: sql<string>`to_char(${audit.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
      personId: audit.personId,
      action: audit.action,
      entity: audit.entity,
      entityId: audit.entityId,
      before: sql<string | null>`${audit.before}::text`,
      after: sql<string | null>`${audit.after}::text`,
    })
    .from(audit)
    .where(and(eq(audit.tenantId, tenantId), from))
    .orderBy(asc(audit.sequence), asc(audit.id))
    .limit(pageRows)
}
