import type { OpenTenant } from '@trongtam/auth'
import { rolesOf, type TenantId } from '@trongtam/domain'
import { type TenantSession, todayInVietnam } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { inTenant, mustBeAdmitted, mustBeProven } from '#http/tenant-session.ts'

/** People work alike in provinces and in the ministry; only the roles to grant differ. */
export interface PeopleSession extends TenantSession {
  readonly kind: OpenTenant['kind']
}

export function inPeople<T>(c: Context<ApiEnv>, operation: 'people.read' | 'people.manage', work: (session: PeopleSession) => Promise<T>): Promise<T> {
  const { kind } = c.var.tenant
  return inTenant(c, operation, (session) => work({ ...session, kind }))
}

/** Whether one may at all, asked before a file is read: what is costly is done for nobody else. */
export async function mustManagePeople(c: Context<ApiEnv>): Promise<void> {
  const { settings, signedIn, tenant } = c.var
  const acting = { tenantId: tenant.id as TenantId, personId: signedIn.personId, today: todayInVietnam(settings.now()) }
  const held = await settings.database.inTenant(acting, async (_db, roles) => roles)
  mustBeAdmitted(tenant, rolesOf(held), 'people.manage')
  mustBeProven(signedIn, 'people.manage', settings.now())
}
