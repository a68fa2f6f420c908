import type { Database, PlatformDb } from '@trongtam/db'
import { session } from '@trongtam/db/tables'
import type { PersonId } from '@trongtam/domain'
import { and, eq, isNull } from 'drizzle-orm'
import { Lucia, TimeSpan } from 'lucia'
import type { Factor } from './second-factor-store.ts'
import { type Awaiting, type OpenTenant, sessionAdapter } from './session-adapter.ts'
import { hashToken, newToken } from './tokens.ts'

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof luciaOver>
  }
}

const minuteMs = 60_000
const touchEveryMs = minuteMs
const awaitingMinutes = 10

export interface SignedIn {
  readonly personId: PersonId
  readonly email: string
  readonly name: string
  /** What is still asked for; such a session opens nothing but that. */
  readonly awaiting: Awaiting | null
  /** When the person last proved themselves with the strongest thing they have. */
  readonly strongAt: Date | null
  readonly exemptFromFactor: boolean
  /** The second factors they have set up, as of this request. */
  readonly factors: readonly Factor[]
  /** Whether this browser is to keep the session beyond its own end. */
  readonly remember: boolean
  readonly endsAt: Date
  /** The tenant of the URL, where this person may enter it at this moment. */
  readonly tenant: OpenTenant | null
}

export interface NewSession {
  readonly personId: PersonId
  /** Administrators and the ministry are signed out after 30 idle minutes, others after 8 hours (SEC-02). */
  readonly strict: boolean
  /** Lasts 14 days instead of 12 hours at the most. */
  readonly remember: boolean
  readonly userAgent: string | null
  readonly network: string | null
  /** Such a session lasts ten minutes at the most, whatever else is asked. */
  readonly awaiting: Awaiting | null
}

/** Begins a session; the token goes to the person alone, the database keeps its SHA-256. */
export async function startSession(db: PlatformDb, asked: NewSession, now = new Date()): Promise<{ token: string; endsAt: Date }> {
  const token = newToken()
  const { idleMinutes, longestMinutes } = lifetimeOf(asked)
  const endsAt = new Date(now.getTime() + longestMinutes * minuteMs)
  const attributes = {
    createdAt: now,
    lastUsedAt: now,
    expiresAt: earlier(now, idleMinutes, endsAt),
    endsAt,
    idleMinutes,
    userAgent: asked.userAgent?.slice(0, 300) ?? null,
    network: asked.network,
    remember: asked.remember,
    awaiting: asked.awaiting,
    strongAt: asked.awaiting === null ? now : null,
  }
  await luciaOver(db, null).createSession(asked.personId, attributes, { sessionId: hashToken(token) })
  return { token, endsAt }
}

function lifetimeOf({ awaiting, strict, remember }: NewSession): { readonly idleMinutes: number; readonly longestMinutes: number } {
  if (awaiting) return { idleMinutes: awaitingMinutes, longestMinutes: awaitingMinutes }
  return { idleMinutes: strict ? 30 : 8 * 60, longestMinutes: (remember ? 14 * 24 : 12) * 60 }
}

/**
 * Notes a fresh proof of who one is. The session goes on under a new token, the old one is dead (SEC-01); its end and what
 * the person sees of it stay. Null where the session has ended, or its token was exchanged a moment before.
 */
export async function raiseSession(db: PlatformDb, token: string, now: Date): Promise<string | null> {
  const raised = newToken()
  const rows = await db
    .update(session)
    .set({ id: hashToken(raised), strongAt: now })
    .where(and(eq(session.id, hashToken(token)), isNull(session.awaiting)))
    .returning({ id: session.id })
  return rows.length > 0 ? raised : null
}

/**
 * Who holds this token now, and the tenant of the URL where they may enter it; null for a token unknown, expired, idle
 * too long, or of a disabled person. Nothing is cached: what ended a moment ago is refused at once (ISO-18).
 */
export function findSession(database: Database, token: string, slug: string | null, now = new Date()): Promise<SignedIn | null> {
  return database.lookUp(async (db) => {
    const { session: found, user } = await luciaOver(db, slug).validateSession(hashToken(token))
    if (!found) return null
    if (now.getTime() - found.lastUsedAt.getTime() > touchEveryMs) await touch(db, found, now)
    return {
      personId: user.id as PersonId,
      email: user.email,
      name: user.name,
      awaiting: found.awaiting,
      strongAt: found.strongAt,
      exemptFromFactor: user.exemptFromFactor,
      factors: user.factors,
      remember: found.remember,
      endsAt: found.endsAt,
      tenant: user.tenant,
    }
  })
}

const freshMinutes = 10

/**
 * Whether the last proof is fresh enough for what asks for one: ten minutes. Accounts of the demonstration are spared
 * until they set up a second factor.
 */
export function isFresh({ strongAt, exemptFromFactor, factors }: SignedIn, now: Date): boolean {
  return (exemptFromFactor && factors.length === 0) || (strongAt !== null && now.getTime() - strongAt.getTime() < freshMinutes * minuteMs)
}

export async function endSession(db: PlatformDb, token: string): Promise<void> {
  await luciaOver(db, null).invalidateSession(hashToken(token))
}

async function touch(db: PlatformDb, used: { id: string; endsAt: Date; idleMinutes: number }, now: Date): Promise<void> {
  await db
    .update(session)
    .set({ lastUsedAt: now, expiresAt: earlier(now, used.idleMinutes, used.endsAt) })
    .where(eq(session.id, used.id))
}

function earlier(now: Date, idleMinutes: number, endsAt: Date): Date {
  return new Date(Math.min(now.getTime() + idleMinutes * minuteMs, endsAt.getTime()))
}

/** lucia knows one lifetime for all sessions, ours differ by role: it looks up and expires, `touch` prolongs. */
function luciaOver(db: PlatformDb, slug: string | null) {
  return new Lucia(sessionAdapter(db, slug), {
    sessionExpiresIn: new TimeSpan(1, 'ms'),
    getSessionAttributes: ({ lastUsedAt, endsAt, idleMinutes, awaiting, strongAt, remember }) => ({
      lastUsedAt,
      endsAt,
      idleMinutes,
      awaiting,
      strongAt,
      remember,
    }),
    getUserAttributes: ({ email, name, exemptFromFactor, factors, tenant }) => ({ email, name, exemptFromFactor, factors, tenant }),
  })
}
