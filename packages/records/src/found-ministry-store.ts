import { type Handle, newId, type TenantDb } from '@trongtam/db'
import { membership, person, tenant } from '@trongtam/db/tables'
import type { PersonId, TenantId } from '@trongtam/domain'
import { eq } from 'drizzle-orm'
import { recordAudit } from './audit-store.ts'
import { createAppointment } from './position-store.ts'
import { todayInVietnam } from './tenant-session.ts'
import { createUnits } from './unit-store.ts'

export interface NewMinistry {
  readonly name: string
  readonly administrator: { readonly email: string; readonly name: string; readonly passwordHash: string | null }
}

export interface FoundedMinistry {
  readonly tenantId: TenantId
  readonly personId: PersonId
  readonly slug: string
}

const slug = 'bo-gddt'
const accent = '#1c4f8f'

/**
 * The ministry as a tenant and its first administrator as a member; writes nothing, and says why, where there is a
 * ministry already or somebody has this address.
 */
export async function createMinistry(db: Handle, { name, administrator }: NewMinistry): Promise<FoundedMinistry | 'ministry-exists' | 'address-taken'> {
  const [other] = await db.select({ id: tenant.id }).from(tenant).where(eq(tenant.kind, 'ministry')).limit(1)
  if (other) return 'ministry-exists'
  const [namesake] = await db.select({ id: person.id }).from(person).where(eq(person.email, administrator.email)).limit(1)
  if (namesake) return 'address-taken'
  const founded = { tenantId: newId() as TenantId, personId: newId() as PersonId, slug }
  await db.insert(tenant).values({ id: founded.tenantId, slug, name, kind: 'ministry', provinceCode: null, status: 'active', accent })
  await db.insert(person).values({ id: founded.personId, ...administrator })
  await db.insert(membership).values({ personId: founded.personId, tenantId: founded.tenantId })
  return founded
}

/** Its one unit, and the position of its first administrator, in whose name its audit begins. */
export async function furnishMinistry(
  db: TenantDb,
  { name, personId, now }: { readonly name: string; readonly personId: PersonId; readonly now: Date },
): Promise<void> {
  const [unitId, validFrom] = [newId(), todayInVietnam(now)]
  const nothing = { code: null, stage: null, ownership: null, area: null, parentUnitId: null, validTo: null }
  await createUnits(db, [{ ...nothing, id: unitId, demo: false, name, kind: 'ministry', level: 'central', validFrom }])
  await createAppointment(db, { unitId, title: 'Quản trị hệ thống của Bộ', role: 'ministry-administrator', personId, validFrom })
  await recordAudit({ db, personId, now }, { action: 'tenant.found', entity: 'tenant', entityId: db.tenantId, before: null, after: { status: 'active' } })
}
