import type { OidcFault } from '@trongtam/domain'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  AuthorizationResponseError,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  ClientSecretBasic,
  type Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'

/** An identity provider as the operator set it: nothing of it comes from a user (SEC-13). */
export interface Provider {
  readonly issuer: string
  readonly clientId: string
  /** Null for a public client. */
  readonly clientSecret: string | null
}

/** What the answer of a provider has to match; kept by the browser, sealed. */
export interface Asked {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Whom a provider says it saw. */
export interface Vouched {
  readonly subject: string
  /** Lower case; null unless the provider itself has verified it. */
  readonly email: string | null
  /** The provider asked for more than one factor. */
  readonly isStrong: boolean
}

/** Signing in by a provider came to nothing. */
export class OidcFailure extends Error {
  readonly fault: OidcFault

  constructor(fault: OidcFault, cause?: unknown) {
    super(fault, { cause })
    this.name = 'OidcFailure'
    this.fault = fault
  }
}

/** What is wrong with an issuer's address, in a sentence, or null: https, and http on this very machine alone. */
export function issuerFault(issuer: string): string | null {
  const url = URL.parse(issuer)
  if (!url) return `"${issuer}" is no address.`
  if (url.username || url.password || url.search || url.hash) return 'An issuer is an address without user, query or fragment.'
  if (url.protocol === 'https:' || isLoopback(url)) return null
  return `"${issuer}" must begin with https:// (http:// is for this machine alone).`
}

/** Where to send the browser, and what its return has to match. Throws `OidcFailure`. */
export async function askProvider(provider: Provider, redirectUri: string): Promise<{ readonly url: URL; readonly asked: Asked }> {
  const configuration = await configurationOf(provider)
  const asked = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() }
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: 'openid email',
    state: asked.state,
    nonce: asked.nonce,
    code_challenge: await calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: 'S256',
  })
  return { url, asked }
}

/**
 * Whom the provider vouches for in its answer, `answered` being our own address with its parameters. Checks issuer,
 * signature, audience, state, nonce and PKCE; a code counts once. Throws `OidcFailure`.
 */
export async function readAnswer(provider: Provider, answered: URL, { state, nonce, verifier }: Asked): Promise<Vouched> {
  if (answered.searchParams.get('state') !== state) throw new OidcFailure('expired')
  const configuration = await configurationOf(provider)
  try {
    const tokens = await authorizationCodeGrant(configuration, answered, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const claims = tokens.claims()
    if (!claims) throw new OidcFailure('refused')
    const told = claims['email'] === undefined ? await fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims
    const email = told['email_verified'] === true && typeof told['email'] === 'string' ? told['email'].trim().toLowerCase() : null
    return { subject: claims.sub, email, isStrong: isStrong(claims) }
  } catch (error) {
    throw failureOf(error)
  }
}

const strongContexts = new Set(['http://schemas.openid.net/pape/policies/2007/06/multi-factor', 'phr', 'phrh', 'mfa'])

/** RFC 8176 has one word for more than one factor; some providers say it by the context class alone. */
function isStrong(claims: Readonly<Record<string, unknown>>): boolean {
  const { amr, acr } = claims
  return (Array.isArray(amr) && amr.includes('mfa')) || (typeof acr === 'string' && strongContexts.has(acr))
}

const keptForMs = 5 * 60_000
const keptAtMost = 200
const timeoutSeconds = 3
const known = new Map<string, { readonly configuration: Promise<Configuration>; readonly until: number }>()

/** What the provider says of itself, kept for five minutes: a stranger who asks often makes us ask it seldom. */
async function configurationOf(provider: Provider): Promise<Configuration> {
  const key = JSON.stringify([provider.issuer, provider.clientId, provider.clientSecret])
  const kept = known.get(key)
  if (kept && kept.until > Date.now()) return kept.configuration
  const configuration = discover(provider)
  if (known.size >= keptAtMost) known.clear()
  known.set(key, { configuration, until: Date.now() + keptForMs })
  return configuration.catch((error: unknown) => {
    known.delete(key)
    throw failureOf(error)
  })
}

function discover({ issuer, clientId, clientSecret }: Provider): Promise<Configuration> {
  if (issuerFault(issuer)) return Promise.reject(new OidcFailure('unavailable'))
  const url = new URL(issuer)
  const execute = [enableNonRepudiationChecks, ...(url.protocol === 'http:' ? [allowInsecureRequests] : [])]
  return discovery(url, clientId, clientSecret ?? undefined, clientSecret === null ? None() : ClientSecretBasic(clientSecret), {
    execute,
    timeout: timeoutSeconds,
  })
}

function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

/** What the provider answered wrongly or refused is 'refused'; what did not come, or not in time, is 'unavailable'. */
function failureOf(error: unknown): OidcFailure {
  if (error instanceof OidcFailure) return error
  if (error instanceof AuthorizationResponseError) return new OidcFailure('refused', error)
  if (error instanceof ClientError && error.code !== 'OAUTH_TIMEOUT') return new OidcFailure('refused', error)
  return new OidcFailure(error instanceof Error && error.name === 'ResponseBodyError' ? 'refused' : 'unavailable', error)
}
