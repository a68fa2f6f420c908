import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ApiEnv } from './api.ts'

const product = 'trongtam'

/** The token the browser sent, or null. */
export function tokenOf(c: Context<ApiEnv>): string | null {
  return getCookie(c, cookieName(c)) ?? null
}

/** Hands the token to the browser (SEC-03): `__Host-`, Secure, HttpOnly, Lax; on plain-HTTP localhost without Secure. */
export function giveToken(c: Context<ApiEnv>, token: string, expires: Date | null): void {
  setCookie(c, cookieName(c), token, { ...ownAttributes(c), ...(expires && { expires }) })
}

export function takeTokenBack(c: Context<ApiEnv>): void {
  deleteCookie(c, cookieName(c), ownAttributes(c))
}

/** Secure, HttpOnly, Lax, for the whole site; without Secure on plain-HTTP localhost. */
export function ownAttributes(c: Context<ApiEnv>) {
  return { httpOnly: true, secure: isSecure(c), sameSite: 'Lax', path: '/' } as const
}

/** The name of a cookie of ours: bound to the host by `__Host-`, but on plain-HTTP localhost. */
export function cookieName(c: Context<ApiEnv>, what?: 'device' | 'oidc'): string {
  const name = [product, what].filter(Boolean).join('-')
  return isSecure(c) ? `__Host-${name}` : name
}

function isSecure(c: Context<ApiEnv>): boolean {
  const { protocol, hostname } = new URL(c.var.settings.publicUrl ?? c.req.url)
  return protocol === 'https:' || !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
