import { OidcFailure } from '@trongtam/auth'
import * as contract from '@trongtam/contracts'
import { type OidcFault, Refusal } from '@trongtam/domain'
import type { Context } from 'hono'
import { type ApiEnv, createApi } from '#http/api.ts'
import { pageOf, readCursor } from '#http/page.ts'
import { takeAsked } from './asked-provider.ts'
import { finishOidc } from './finish-oidc.ts'
import { listTenantsWithProvider } from './provider-list-store.ts'
import { startOidc } from './start-oidc.ts'

/** Two of these are steps of a browser's way, not calls of a program: they redirect, and stand in no OpenAPI document. */
export const oidcRoutes = createApi().openapi(contract.listOidcTenants, async (c) => {
  const { q, limit, cursor } = c.req.valid('query')
  const after = readCursor(cursor, 2) as [string, string] | null
  const rows = await c.var.settings.database.lookUp((db) => listTenantsWithProvider(db, { q, limit, after }))
  return c.json(
    pageOf(rows, limit, ({ name, slug }) => `${name}\u0000${slug}`),
    200,
  )
})

oidcRoutes.get('/api/v1/oidc/callback', async (c) => {
  const asked = takeAsked(c)
  const wanted = asked?.wanted ?? '/'
  try {
    const { isComplete } = await finishOidc(c, asked)
    return c.redirect(isComplete ? wanted : signInPage(wanted), 303)
  } catch (error) {
    return c.redirect(signInPage(wanted, faultOf(c, error)), 303)
  }
})

oidcRoutes.get('/api/v1/oidc/:slug/start', async (c) => {
  try {
    return c.redirect((await startOidc(c, c.req.param('slug'), c.req.query('to'))).href, 303)
  } catch (error) {
    return c.redirect(signInPage('/', faultOf(c, error)), 303)
  }
})

function signInPage(wanted: string, fault?: OidcFault): string {
  return `/sign-in?${new URLSearchParams({ to: wanted, ...(fault && { oidc: fault }) }).toString()}`
}

/** A person sees a sentence; why a provider failed is the operator's to know, and holds nothing of the person. */
function faultOf(c: Context<ApiEnv>, error: unknown): OidcFault {
  if (error instanceof Refusal && error.code === 'slow-down') return 'slow-down'
  if (!(error instanceof OidcFailure)) throw error
  const { code, name } = (error.cause ?? {}) as { code?: unknown; name?: unknown }
  c.var.settings.logger.warn({ requestId: c.var.requestId, fault: error.fault, code, name }, 'sign-in by a provider failed')
  return error.fault
}
