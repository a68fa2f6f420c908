import * as contracts from '@trongtam/contracts'
import type { Context } from 'hono'
import { type ApiEnv, createApi } from '#http/api.ts'
import { mustBePermitted } from '#http/ministry-session.ts'
import { inPlatform } from '#http/platform-session.ts'
import { versionOf } from '#http/version.ts'
import { resumeTenant, suspendTenant } from './change-state.ts'
import { mergeTenants } from './merge-tenants.ts'
import { pageTenants } from './tenant-store.ts'

/** The ministry's view of who takes part: states and dates, nothing of what is in a province. */
export const tenantRoutes = createApi()
  .openapi(contracts.listTenants, async (c) => {
    await mustBePermitted(c, 'registration.read')
    return c.json(await c.var.settings.database.lookUp((db) => pageTenants(db, c.req.valid('query'))), 200)
  })
  .openapi(contracts.suspendTenant, async (c) => {
    await mustBePermitted(c, 'tenant.suspend')
    const acting = actingOf(c, c.req.valid('param'), c.req.valid('header'))
    return c.json(await inPlatform(c, (db) => suspendTenant(db, acting, c.req.valid('json').reason)), 200)
  })
  .openapi(contracts.resumeTenant, async (c) => {
    await mustBePermitted(c, 'tenant.suspend')
    const acting = actingOf(c, c.req.valid('param'), c.req.valid('header'))
    return c.json(await inPlatform(c, (db) => resumeTenant(db, acting)), 200)
  })
  .openapi(contracts.mergeTenants, async (c) => {
    await mustBePermitted(c, 'tenant.merge')
    const acting = actingOf(c, c.req.valid('param'), c.req.valid('header'))
    return c.json(await inPlatform(c, (db) => mergeTenants(db, acting, c.req.valid('json'))), 200)
  })

function actingOf(c: Context<ApiEnv>, { tenantId }: { readonly tenantId: string }, headers: { readonly 'if-match'?: string | undefined }) {
  const { settings, signedIn } = c.var
  return { tenantId, version: versionOf(headers['if-match']), personId: signedIn.personId, now: settings.now() }
}
