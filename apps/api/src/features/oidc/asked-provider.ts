import { type Asked, OidcFailure, type Provider, type Sealer, type StoredProvider } from '@trongtam/auth'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ApiEnv } from '#http/api.ts'
import { cookieName, ownAttributes } from '#http/session-cookie.ts'

/** What a browser keeps between being led to a provider and coming back; sealed, so that it can neither read nor make it. */
export interface AskedProvider extends Asked {
  readonly slug: string
  /** The path of ours wanted in the end. */
  readonly wanted: string
  readonly until: number
}

const lastsSeconds = 600
const context = 'oidc-asked'

export function keepAsked(c: Context<ApiEnv>, asked: Omit<AskedProvider, 'until'>): void {
  const { sealer, now } = c.var.settings
  const sealed = sealer.seal(JSON.stringify({ ...asked, until: now().getTime() + lastsSeconds * 1_000 } satisfies AskedProvider), context)
  setCookie(c, cookieName(c, 'oidc'), sealed, { ...ownAttributes(c), maxAge: lastsSeconds })
}

/** Takes what was kept away from the browser and reads it; null where there is none, or it is older than ten minutes. */
export function takeAsked(c: Context<ApiEnv>): AskedProvider | null {
  const { sealer, now } = c.var.settings
  const opened = sealer.open(getCookie(c, cookieName(c, 'oidc')) ?? '', context)
  deleteCookie(c, cookieName(c, 'oidc'), ownAttributes(c))
  const asked = opened === null ? null : (JSON.parse(opened) as AskedProvider)
  return asked && asked.until > now().getTime() ? asked : null
}

/** The provider with its secret opened; throws `OidcFailure` where it was sealed under another key. */
export function openProvider(sealer: Sealer, { tenantId, issuer, clientId, sealedClientSecret }: StoredProvider): Provider {
  const clientSecret = sealedClientSecret === null ? null : sealer.open(sealedClientSecret, `oidc:${tenantId}`)
  if (sealedClientSecret !== null && clientSecret === null) throw new OidcFailure('unavailable', { name: 'SealedUnderAnotherKey' })
  return { issuer, clientId, clientSecret }
}

/** Where a provider sends the browser back to: at our public address, or without one on this very machine alone. */
export function callbackUrl(c: Context<ApiEnv>, search = ''): URL | null {
  const { publicUrl } = c.var.settings
  const { origin, hostname } = new URL(publicUrl ?? c.req.url)
  return publicUrl || ['localhost', '127.0.0.1', '[::1]'].includes(hostname) ? new URL(`/api/v1/oidc/callback${search}`, origin) : null
}
