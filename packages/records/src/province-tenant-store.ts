import type { Handle } from '@trongtam/db'
import { membership, person, tenant, type TenantState } from '@trongtam/db/tables'
import type { PersonId, TenantId } from '@trongtam/domain'
import { and, asc, eq, isNull } from 'drizzle-orm'

export interface ProvinceTenant {
  readonly tenantId: TenantId
  readonly slug: string
  readonly status: TenantState
  /** Null: no province of the country. */
  readonly provinceCode: string | null
  /** Its oldest member of today, through whose door an operator comes in; null: it has none. */
  readonly memberId: PersonId | null
}

/** The tenants of provinces as an operator sees them, by their address. */
export async function provinceTenants(db: Handle): Promise<ProvinceTenant[]> {
  const rows = await db
    .selectDistinctOn([tenant.slug], { id: tenant.id, slug: tenant.slug, status: tenant.status, provinceCode: tenant.provinceCode, memberId: person.id })
    .from(tenant)
    .leftJoin(membership, and(eq(membership.tenantId, tenant.id), isNull(membership.endedAt)))
    .leftJoin(person, and(eq(person.id, membership.personId), isNull(person.disabledAt)))
    .where(eq(tenant.kind, 'province'))
    .orderBy(asc(tenant.slug), asc(person.id))
  return rows.map(({ id, memberId, ...facts }) => ({ ...facts, tenantId: id as TenantId, memberId: memberId as PersonId | null }))
}
