import type { PlatformDb } from '@trongtam/db'
import { type PersonId, Refusal, type TenantId } from '@trongtam/domain'
import { recordAuditFromOutside } from '@trongtam/records'
import { findTenant, storeState } from './tenant-store.ts'

export interface Acting {
  readonly tenantId: string
  readonly version: number
  /** The person of the ministry. */
  readonly personId: PersonId
  readonly now: Date
}

/** From now on the province's administrators read and nobody writes; its own audit tells why. */
export function suspendTenant(db: PlatformDb, acting: Acting, reason: string) {
  return changeState(db, acting, { action: 'tenant.suspend', from: 'active', to: 'suspended', reason })
}

export function resumeTenant(db: PlatformDb, acting: Acting) {
  return changeState(db, acting, { action: 'tenant.resume', from: 'suspended', to: 'active' })
}

interface Change {
  readonly action: 'tenant.suspend' | 'tenant.resume'
  readonly from: 'active' | 'suspended'
  readonly to: 'active' | 'suspended'
  readonly reason?: string
}

async function changeState(db: PlatformDb, { tenantId, version, personId, now }: Acting, { action, from, to, ...why }: Change) {
  const found = await findTenant(db, tenantId)
  if (found.version !== version || found.status !== from) throw new Refusal('version-stale', { current: found })
  await storeState(db, found, from, to)
  await recordAuditFromOutside(
    db,
    { tenantId: tenantId as TenantId, personId, now },
    { action, entity: 'tenant', entityId: tenantId, before: { status: from }, after: { status: to, ...why } },
  )
  return findTenant(db, tenantId)
}
