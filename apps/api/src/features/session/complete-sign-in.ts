import { type Awaiting, endSession, findStanding, type Standing, startSession } from '@trongtam/auth'
import type { SignInState } from '@trongtam/contracts'
import type { PlatformDb } from '@trongtam/db'
import { needsSecondFactor, type PersonId, Refusal, type Role } from '@trongtam/domain'
import { recordAuditOfMember, todayInVietnam } from '@trongtam/records'
import type { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { deviceTokenOf, giveDeviceToken } from '#http/device-cookie.ts'
import { giveToken, tokenOf } from '#http/session-cookie.ts'
import { noteSignInDevice } from './note-device.ts'
import { describeMe } from './describe-me.ts'

/** How an identity was proven. A passkey asks for the person's own PIN or finger: it is both factors at once. */
export type Proof = 'password' | 'password+factor' | 'passkey' | 'oidc' | 'oidc+factor'

export interface ProvenPerson {
  readonly personId: PersonId
  readonly proof: Proof
  /** Whether the session outlives the browser's, for 14 days at the most. */
  readonly remember: boolean
  /** What uses the proof up (a code, a counter, a ticket): in the transaction that begins the session, or not at all. */
  readonly useUp?: (db: PlatformDb) => Promise<unknown>
}

const strictRoles = new Set<Role>(['ministry-administrator', 'template-editor', 'analyst', 'province-administrator'])

/**
 * The one way into a session, whatever proved the person: decides what it still awaits, begins it under a new token, ends
 * the one this browser had (SEC-01), and gives the cookie. A session that awaits something lasts ten minutes and tells
 * nothing of the tenants. Refuses 'wrong-credentials' for somebody disabled, and whatever `useUp` refuses.
 */
export async function completeSignIn(c: Context<ApiEnv>, { personId, proof, remember, useUp }: ProvenPerson): Promise<z.infer<typeof SignInState>> {
  const { database, now } = c.var.settings
  const standing = await database.lookUp((db) => findStanding(db, personId))
  if (!standing || standing.disabled) throw new Refusal('wrong-credentials')
  const me = await describeMe(database, personId, todayInVietnam(now()))
  const roles = me.memberships.flatMap((membership) => membership.roles)
  const awaiting = awaitedAfter(proof, standing, roles)
  const strict = roles.some((role) => strictRoles.has(role))
  const old = tokenOf(c)
  const userAgent = c.req.header('user-agent') ?? null
  const { email, name } = me.person
  const { token, endsAt, device } = await database.inPlatform(async (db) => {
    await useUp?.(db)
    if (old) await endSession(db, old)
    const started = await startSession(db, { personId, strict, remember, userAgent, network: c.var.network, awaiting }, now())
    const signIn = { action: 'session.sign-in', entity: 'session', entityId: null, before: null, after: { method: proof } } as const
    if (!awaiting) await recordAuditOfMember(db, { personId, now: now() }, signIn)
    return { ...started, device: awaiting ? null : await noteSignInDevice(db, { personId, email, name }, { token: deviceTokenOf(c), userAgent, now: now() }) }
  })
  giveToken(c, token, remember && !awaiting ? endsAt : null)
  if (device) giveDeviceToken(c, device)
  const { factors, exemptFromFactor } = standing
  c.set('signedIn', { personId, email, name, awaiting, strongAt: awaiting ? null : now(), exemptFromFactor, factors, remember, endsAt, tenant: null })
  return { awaiting, factors: awaiting === 'second-factor' ? [...factors] : [], me: awaiting ? null : me }
}

/** An identity provider's word counts like a password, unless it says that it asked for more. */
function awaitedAfter(proof: Proof, { factors, exemptFromFactor }: Standing, roles: readonly Role[]): Awaiting | null {
  if (proof === 'passkey' || proof.endsWith('+factor')) return null
  if (factors.length > 0) return 'second-factor'
  return needsSecondFactor(roles) && !exemptFromFactor ? 'enrolment' : null
}
