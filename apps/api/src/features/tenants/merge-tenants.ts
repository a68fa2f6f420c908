import type { PlatformDb } from '@trongtam/db'
import { Refusal, type TenantId } from '@trongtam/domain'
import { type AuditedChange, recordAuditFromOutside, todayInVietnam } from '@trongtam/records'
import type { Acting } from './change-state.ts'
import { findTenant, lockTenants, storeArchive } from './tenant-store.ts'

interface Merger {
  readonly intoTenantId: string
  readonly on: string
  readonly documentWords: string
  readonly reason: string
}

/**
 * Makes a province the archive of another: from now on it is read by who serves its successor and by nobody else. Both
 * are told in their audit. Refuses 'merger-refused' unless both are different provinces at work and the day has come.
 */
export async function mergeTenants(db: PlatformDb, { tenantId, version, personId, now }: Acting, { intoTenantId, ...merger }: Merger) {
  await lockTenants(db, [tenantId, intoTenantId])
  const [found, successor] = [await findTenant(db, tenantId), await findTenant(db, intoTenantId)]
  if (found.version !== version) throw new Refusal('version-stale', { current: found })
  const both = [found, successor]
  if (found.id === successor.id || both.some(({ status }) => status !== 'active') || merger.on > todayInVietnam(now)) throw new Refusal('merger-refused')
  await storeArchive(db, found, { ...merger, successorId: successor.id }, now)
  const told = { action: 'tenant.merge', entity: 'tenant' } as const
  const changes: (AuditedChange & { readonly entityId: string })[] = [
    { ...told, entityId: found.id, before: { status: 'active' }, after: { status: 'archived', successorId: successor.id, ...merger } },
    { ...told, entityId: successor.id, before: null, after: { predecessorId: found.id, ...merger } },
  ]
  for (const change of changes.toSorted((a, b) => (a.entityId < b.entityId ? -1 : 1)))
    await recordAuditFromOutside(db, { tenantId: change.entityId as TenantId, personId, now }, change)
  return findTenant(db, tenantId)
}
