import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { keepProvider, type Sealer } from '@trongtam/auth'
import type { Database } from '@trongtam/db'
import { Provider } from 'oidc-provider'
import type { TestTenant } from '@trongtam/testing'
import { testSettings, type TestAnswer, type TestApp } from '../../test-app.ts'

/** Whom the provider sees at its door. */
export interface Seen {
  readonly subject: string
  readonly email: string
  readonly verified?: boolean
  readonly amr?: readonly string[]
}

export interface TestProvider {
  readonly issuer: string
  /** Who comes next is this one. */
  see(who: Seen): void
  stop(): Promise<void>
}

const client = { client_id: 'trongtam', client_secret: 'a-secret-of-the-client-alone' }

/** For tests: a real OpenID provider on this machine for the server at `ourUrl`, at whose door whoever was named last is let in without a question. */
export async function aProvider(ourUrl = 'http://localhost'): Promise<TestProvider> {
  const seen = new Map<string, Seen>()
  let next = ''
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [`${ourUrl}/api/v1/oidc/callback`] }],
    claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    cookies: { keys: ['of tests alone'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, accountId) => {
      const who = seen.get(accountId)
      return who && { accountId, claims: () => ({ sub: accountId, email: who.email, email_verified: who.verified ?? true }) }
    },
  })
  const rest = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/')) void letIn(provider, request, response, seen.get(next) as Seen)
    else void rest(request, response)
  })
  return {
    issuer,
    see: (who) => {
      seen.set(who.subject, who)
      next = who.subject
    },
    stop: () => new Promise((resolve) => void (server.close(() => resolve()), server.closeAllConnections())),
  }
}

async function letIn(provider: Provider, ...[request, response, { subject, amr }]: [...Parameters<Provider['interactionDetails']>, Seen]): Promise<void> {
  const grant = new provider.Grant({ accountId: subject, clientId: client.client_id })
  grant.addOIDCScope('openid email')
  const login = { accountId: subject, ...(amr && { amr: [...amr] }) }
  await provider.interactionFinished(request, response, { login, consent: { grantId: await grant.save() } })
}

/** For tests: makes this the provider of a tenant, as the operator would. */
export async function provideFor(
  database: Database,
  tenant: TestTenant,
  issuer: string,
  { sealer }: { readonly sealer: Sealer } = testSettings(database),
): Promise<void> {
  const sealedClientSecret = sealer.seal(client.client_secret, `oidc:${tenant.id}`)
  const provider = { tenantId: tenant.id, name: 'Tài khoản của Sở', issuer, clientId: client.client_id, sealedClientSecret }
  await database.inPlatform((db) => keepProvider(db, provider, new Date()))
}

/** A person's way to the provider and back: where the provider sent the browser, and the cookie kept for that. */
export interface Visit {
  readonly callback: string
  readonly cookie: string
}

/** For tests: goes from our start to the provider and through its door, as a browser does, up to the way back. */
export async function visitProvider(call: TestApp, slug: string, { to = '/', from = '198.18.9.9' } = {}): Promise<Visit> {
  const started = await call('GET', `/api/v1/oidc/${slug}/start?to=${encodeURIComponent(to)}`, { from })
  const location = locationOf(started)
  if (!location.startsWith('http')) throw new Error(`not led to a provider: ${location}`)
  return { callback: await walk(location), cookie: cookieOf(started, 'trongtam-oidc') }
}

export const comeBack = (call: TestApp, { callback, cookie }: Visit, headers: Record<string, string> = {}): Promise<TestAnswer> =>
  call('GET', callback, { from: '198.18.9.9', headers: { cookie, 'sec-fetch-site': 'cross-site', ...headers } })

export const locationOf = ({ headers }: TestAnswer): string => headers.get('location') ?? ''

export function cookieOf({ headers }: TestAnswer, name: string): string {
  return (
    headers
      .getSetCookie()
      .find((each) => each.startsWith(`${name}=`))
      ?.split(';')[0] ?? ''
  )
}

/** Follows the provider's redirects with its cookies until it sends the browser back to us. */
async function walk(url: string): Promise<string> {
  const jar = new Map<string, string>()
  let at = url
  for (let steps = 0; steps < 10; steps += 1) {
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const each of answer.headers.getSetCookie()) jar.set(...(each.split(';')[0]?.split(/=(.*)/s).slice(0, 2) as [string, string]))
    const next = answer.headers.get('location')
    if (!next) throw new Error(`the provider stopped: ${answer.status} ${await answer.text()}`)
    const to = new URL(next, at)
    if (to.pathname.startsWith('/api/v1/oidc/')) return `${to.pathname}${to.search}`
    at = to.href
  }
  throw new Error('the provider goes round in circles')
}
