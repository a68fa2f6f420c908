import { randomBytes } from 'node:crypto'
import { isIP, isIPv6 } from 'node:net'
import { countAttempt, type Awaiting, type Factor, findSession, signUpLimits } from '@trongtam/auth'
import { newId } from '@trongtam/db'
import { Refusal } from '@trongtam/domain'
import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { ApiEnv, Settings } from './api.ts'
import { openBackgroundWork } from './background-work.ts'
import { type Bounds, forLookUp } from './bounded-work.ts'
import { tokenOf } from './session-cookie.ts'

type Guard = MiddlewareHandler<ApiEnv>

/** Names the request, its settings, bounds and background, and the network it comes from. */
export function provide(settings: Settings, bounds: Bounds): Guard {
  const background = settings.background ?? openBackgroundWork()
  return async (c, next) => {
    c.set('settings', settings)
    c.set('bounds', bounds)
    c.set('background', background)
    c.set('requestId', newId())
    c.set('nonce', randomBytes(16).toString('base64'))
    c.set('network', networkOf(c, settings))
    c.header('x-request-id', c.var.requestId)
    await next()
  }
}

/**
 * The network a request comes from: an IPv4 address, or the /64 of an IPv6 one, which is what one subscriber gets. What
 * a proxy claims counts only where the peer is a configured proxy (SEC-20), and only where it is an address.
 */
function networkOf(c: Parameters<Guard>[0], settings: Settings): string {
  const peer = plainAddress(peerAddress(c))
  if (!settings.trustedProxies.includes(peer)) return subscriberOf(peer)
  const forwarded =
    c.req
      .header('x-forwarded-for')
      ?.split(',')
      .map((entry) => plainAddress(entry.trim())) ?? []
  const client = forwarded.findLast((address) => !settings.trustedProxies.includes(address))
  return subscriberOf(client !== undefined && isIP(client) ? client : peer)
}

/** An IPv4 address as itself where the socket has it as IPv6 (`::ffff:10.0.0.1`). */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function subscriberOf(address: string): string {
  if (!isIPv6(address) || address === '::1') return address
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const front = head.split(':').filter(Boolean)
  const back = tail?.split(':').filter(Boolean) ?? []
  const groups = tail === undefined ? front : [...front, ...Array.from({ length: 8 - front.length - back.length }, () => '0'), ...back]
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

function peerAddress(c: Parameters<Guard>[0]): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/** An unsafe method needs a page of this very origin behind it, whatever its content type (SEC-04). */
export const sameOrigin: Guard = async (c, next) => {
  if (!safeMethods.has(c.req.method) && !comesFromUs(c)) throw new Refusal('forbidden-origin')
  await next()
}

function comesFromUs(c: Parameters<Guard>[0]): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = c.req.header('origin')
  if (origin === undefined) return false
  return origin === (c.var.settings.publicUrl ?? new URL(c.req.url).origin)
}

/** Counts one more sign-up of this network before its letter is read; refuses 'slow-down' (SEC-11). */
export const limitSignUp: Guard = async (c, next) => {
  await countAttempt(c.var.settings.database, signUpLimits(c.var.network), c.var.network)
  await next()
}

/** Bodies are JSON, and no larger than the route allows, before anything reads them (SEC-16). */
export function acceptJson(maxBytes: number): Guard {
  return accept(/^application\/json\s*(;|$)/i, maxBytes)
}

/** The same for a form with files, on the routes that are listed for it (SEC-04). */
export function acceptForm(maxBytes: number): Guard {
  return accept(/^multipart\/form-data\s*;/i, maxBytes)
}

function accept(mediaType: RegExp, maxBytes: number): Guard {
  const limit = bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new Refusal('body-too-large', { maxBytes })
    },
  })
  return async (c, next) => {
    const carriesBody = !safeMethods.has(c.req.method) && c.req.method !== 'DELETE'
    if (carriesBody && !mediaType.test(c.req.header('content-type') ?? '')) throw new Refusal('unsupported-media-type')
    return limit(c, next)
  }
}

/** What a session that still awaits something is for: to prove the factor there is, or to set up the first. */
const opensAnyway = { 'second-factor': /^\/api\/v1\/session(\/|$)/, enrolment: /^\/api\/v1\/(session(\/|$)|account\/second-factor(\/|$))/ }

/** Lets pass who holds a live session; under `/t/{slug}`, only into a tenant they may enter (404 otherwise). */
export const signedIn: Guard = async (c, next) => {
  const token = tokenOf(c)
  const slug = c.req.param('slug') ?? null
  const found = token ? await forLookUp(c, slug, () => findSession(c.var.settings.database, token, slug, c.var.settings.now())) : null
  if (!found) throw new Refusal('not-signed-in')
  c.set('signedIn', found)
  if (found.tenant) c.set('tenant', found.tenant)
  if (found.awaiting && !opensAnyway[found.awaiting].test(c.req.path)) throw refusalWhile(found.awaiting, found.factors)
  if (slug !== null && !found.tenant) throw new Refusal('not-found')
  await next()
}

/** The factors stand in the refusal, so that a screen can ask for the right one. */
function refusalWhile(awaiting: Awaiting, factors: readonly Factor[]): Refusal {
  return awaiting === 'second-factor' ? new Refusal('second-factor-required', { factors }) : new Refusal('enrolment-required')
}

/** An operation that knows no query takes none: an unknown key is refused (SEC-19). */
export const refuseQuery: Guard = async (c, next) => {
  const [unknown] = Object.keys(c.req.queries())
  if (unknown !== undefined) throw new Refusal('invalid-input', { fields: [{ path: unknown, message: 'unknown' }] })
  await next()
}

/** A route of one kind of tenant does not exist for the other. */
export function onlyFor(kind: 'province' | 'ministry'): Guard {
  return async (c, next) => {
    if (c.var.tenant.kind !== kind) throw new Refusal('not-found')
    await next()
  }
}
