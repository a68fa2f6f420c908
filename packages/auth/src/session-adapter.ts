import { type PlatformDb, repeatedRead } from '@trongtam/db'
import { membership, person, session, tenant, type TenantState } from '@trongtam/db/tables'
import type { TenantId } from '@trongtam/domain'
import { and, eq, inArray, isNull, lt, sql } from 'drizzle-orm'
import type { Adapter, DatabaseSession } from 'lucia'
import { type Factor, factorColumns, factorsOf } from './second-factor-store.ts'

export interface SessionAttributes {
  readonly createdAt: Date
  readonly lastUsedAt: Date
  readonly expiresAt: Date
  readonly endsAt: Date
  readonly idleMinutes: number
  readonly userAgent: string | null
  readonly awaiting: Awaiting | null
  readonly strongAt: Date | null
  readonly network: string | null
  readonly remember: boolean
}

/** What a session still asks for before it opens anything: the second factor, or to set one up. */
export type Awaiting = 'second-factor' | 'enrolment'

export interface OpenTenant {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: 'province' | 'ministry'
  readonly accent: string
  /** All but 'active' are open for reading only. */
  readonly status: TenantState
  /** Of an archive the tenant whose member reads it; null for one's own tenants. */
  readonly readThrough: TenantId | null
  /** Of an archive the day it became one. */
  readonly archivedOn: string | null
}

export interface PersonAttributes {
  readonly email: string
  readonly name: string
  readonly exemptFromFactor: boolean
  readonly factors: readonly Factor[]
  /** The tenant asked for, where the person has an active membership of it. */
  readonly tenant: OpenTenant | null
}

declare module 'lucia' {
  interface Register {
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: PersonAttributes
  }
}

/**
 * lucia's view of our tables. It is only ever given the SHA-256 of a token as the session's id (SEC-01), reads the
 * session, the person and the membership in one statement. A disabled person is none, which makes lucia end the session.
 */
export function sessionAdapter(db: PlatformDb, slug: string | null): Adapter {
  return {
    getSessionAndUser: async (sessionId) => {
      const [row] = await sessionOf(db, { sessionId, slug: slug ?? '' })
      if (!row) return [null, null]
      const { id, disabledAt, hasTotp, hasPasskey, ...attributes } = row.person

      if (disabledAt) return [asLuciaSession(row.session), null]
      return [asLuciaSession(row.session), { id, attributes: { ...attributes, factors: factorsOf({ hasTotp, hasPasskey }), tenant: openTenant(row) } }]
    },
    getUserSessions: async (personId) => (await db.select().from(session).where(eq(session.personId, personId))).map(asLuciaSession),
    setSession: async ({ id, userId, attributes }) => void (await db.insert(session).values({ id, personId: userId, ...attributes })),
    updateSessionExpiration: async (id, expiresAt) => void (await db.update(session).set({ expiresAt }).where(eq(session.id, id))),
    deleteSession: async (id) => void (await db.delete(session).where(eq(session.id, id))),
    deleteUserSessions: async (personId) => void (await db.delete(session).where(eq(session.personId, personId))),
    deleteExpiredSessions: async () => void (await db.delete(session).where(lt(session.expiresAt, new Date()))),
  }
}

/** The tenant one has to be a member of, to enter this one: itself, or what goes on for an archive. */
const enteredThrough = sql`case when ${tenant.status} = 'archived' then platform.reader_of(${tenant.id}) else ${tenant.id} end`

const sessionOf = repeatedRead(['sessionId', 'slug'], (db: PlatformDb, { sessionId, slug }: { sessionId: string; slug: string }) =>
  db
    .select({
      session,
      person: {
        id: person.id,
        email: person.email,
        name: person.name,
        disabledAt: person.disabledAt,
        exemptFromFactor: person.exemptFromFactor,
        ...factorColumns(db),
      },
      tenant: {
        id: tenant.id,
        slug: tenant.slug,
        name: tenant.name,
        kind: tenant.kind,
        accent: tenant.accent,
        status: tenant.status,
        archivedOn: tenant.archivedOn,
      },
      memberOf: membership.tenantId,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .leftJoin(tenant, and(eq(tenant.slug, slug), inArray(tenant.status, ['active', 'pending', 'suspended', 'archived'])))
    .leftJoin(membership, and(eq(membership.personId, person.id), eq(membership.tenantId, enteredThrough), isNull(membership.endedAt)))
    .where(eq(session.id, sessionId)),
)

function openTenant({ tenant: found, memberOf }: Awaited<ReturnType<typeof sessionOf>>[number]): OpenTenant | null {
  if (!found || !memberOf) return null
  return { ...found, readThrough: memberOf === found.id ? null : (memberOf as TenantId) }
}

function asLuciaSession({ id, personId, handle: _handle, ...attributes }: typeof session.$inferSelect): DatabaseSession {
  return { id, userId: personId, expiresAt: attributes.expiresAt, attributes }
}
