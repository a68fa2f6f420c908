import type { MiddlewareHandler } from 'hono'
import type { ApiEnv } from './api.ts'

const yearSeconds = 31_536_000

/** The headers of every answer, errors included (SEC-05): nothing but our own origin, nothing cached of the API. */
export const securityHeaders: MiddlewareHandler<ApiEnv> = async (c, next) => {
  await next()
  const headers = c.res.headers
  headers.set('content-security-policy', policy(c.var.nonce))
  headers.set('strict-transport-security', `max-age=${yearSeconds}; includeSubDomains`)
  headers.set('x-content-type-options', 'nosniff')
  headers.set('x-frame-options', 'DENY')
  headers.set('referrer-policy', 'same-origin')
  headers.set('cross-origin-opener-policy', 'same-origin')
  headers.set('cross-origin-resource-policy', 'same-origin')
  headers.set('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()')
  if (!headers.has('cache-control')) headers.set('cache-control', 'no-store')
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
