import { describeIdentity, describeUserAgent, listDevices, listOwnSessions } from '@trongtam/auth'
import { type PersonId, Refusal, type TenantId } from '@trongtam/domain'
import { recordAuditOfMember } from '@trongtam/records'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { mustBeFresh } from '#http/must-be-fresh.ts'
import { tokenOf } from '#http/session-cookie.ts'
import { describeOwnWork } from './own-work-store.ts'

/**
 * All that is held of the person signed in, as they may ask for (VN-01): each tenant is asked in a transaction of its own,
 * and an export is a row of its audit. Holds no secret. Refuses 'step-up-required'.
 */
export async function exportOwnData(c: Context<ApiEnv>) {
  const { settings, signedIn } = c.var
  mustBeFresh(c)
  const { personId } = signedIn
  const [database, now] = [settings.database, settings.now()]
  const identity = await database.inPlatform(async (db) => {
    const told = { ...(await describeIdentity(db, personId)), ...(await whereFrom(db, c)) }
    await recordAuditOfMember(db, { personId, now }, { action: 'account.export', entity: 'person', entityId: personId, before: null, after: null })
    return told
  })
  const tenants = []
  for (const { tenantId, tenant, endedAt } of identity.memberships) {
    const work = endedAt === null ? await workIn(c, tenantId as TenantId, { personId, email: identity.person.email }) : null
    tenants.push({ tenant, work })
  }
  return { exportedAt: now.toISOString(), ...identity, tenants }
}

async function whereFrom(db: Parameters<typeof listDevices>[0], c: Context<ApiEnv>) {
  const { personId } = c.var.signedIn
  const sessions = await listOwnSessions(db, { personId, token: tokenOf(c) ?? '', limit: 500, after: null }, c.var.settings.now())
  return {
    sessions: sessions.map(({ handle: _handle, ...each }) => ({ ...each, ...describeUserAgent(each.userAgent) })),
    devices: await listDevices(db, personId),
  }
}

/** Null where the person may not look in: a tenant that has ended, or is suspended for all but its administrators. */
function workIn(c: Context<ApiEnv>, tenantId: TenantId, who: { readonly personId: PersonId; readonly email: string }) {
  return c.var.settings.database
    .inTenant({ tenantId, personId: who.personId }, (db) => describeOwnWork(db, who))
    .catch((error: unknown) => {
      if (error instanceof Refusal && ['not-found', 'tenant-suspended'].includes(error.code)) return null
      throw error
    })
}
