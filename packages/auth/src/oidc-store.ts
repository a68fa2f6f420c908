import type { Handle, PlatformDb } from '@trongtam/db'
import { membership, oidcProvider, oidcSubject, person, tenant, ticket } from '@trongtam/db/tables'
import { type OidcFault, type PersonId, Refusal } from '@trongtam/domain'
import { and, asc, eq, gt, inArray, isNull, ne, notInArray, sql } from 'drizzle-orm'

export interface StoredProvider {
  readonly tenantId: string
  readonly slug: string
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly sealedClientSecret: string | null
}

const columns = {
  tenantId: tenant.id,
  slug: tenant.slug,
  name: oidcProvider.name,
  issuer: oidcProvider.issuer,
  clientId: oidcProvider.clientId,
  sealedClientSecret: oidcProvider.sealedClientSecret,
}

/** The provider of a tenant that is at work; null where there is none. */
export async function findProvider(db: PlatformDb, slug: string): Promise<StoredProvider | null> {
  const [found] = await db
    .select(columns)
    .from(oidcProvider)
    .innerJoin(tenant, eq(tenant.id, oidcProvider.tenantId))
    .where(and(eq(tenant.slug, slug), eq(tenant.status, 'active')))
  return found ?? null
}

/** For the operator: every provider there is, by tenant. */
export function listProviders(db: Handle): Promise<StoredProvider[]> {
  return db.select(columns).from(oidcProvider).innerJoin(tenant, eq(tenant.id, oidcProvider.tenantId)).orderBy(asc(tenant.slug))
}

/** For the operator: the id of the tenant at an address; null for none. */
export async function tenantOfSlug(db: Handle, slug: string): Promise<string | null> {
  const [found] = await db
    .select({ id: tenant.id })
    .from(tenant)
    .where(and(eq(tenant.slug, slug), inArray(tenant.status, ['active', 'pending', 'suspended'])))
  return found?.id ?? null
}

/** For the operator: sets a tenant's provider. Who is who at another issuer than before is forgotten. */
export async function keepProvider(db: Handle, provider: Omit<StoredProvider, 'slug'>, now: Date): Promise<void> {
  const { tenantId, ...set } = provider
  const [before] = await db.select({ issuer: oidcProvider.issuer }).from(oidcProvider).where(eq(oidcProvider.tenantId, tenantId))
  if (before && before.issuer !== provider.issuer) await db.delete(oidcSubject).where(eq(oidcSubject.tenantId, tenantId))
  await db
    .insert(oidcProvider)
    .values({ ...provider, createdAt: now })
    .onConflictDoUpdate({ target: oidcProvider.tenantId, set })
}

/** For the operator: removes a tenant's provider and who was who there; false where there is none. */
export async function removeProvider(db: Handle, tenantId: string): Promise<boolean> {
  await db.delete(oidcSubject).where(eq(oidcSubject.tenantId, tenantId))
  const removed = await db.delete(oidcProvider).where(eq(oidcProvider.tenantId, tenantId)).returning({ tenantId: oidcProvider.tenantId })
  return removed.length > 0
}

interface VouchedFor {
  readonly tenantId: string
  readonly subject: string
  /** Verified by the provider; null where it did not. */
  readonly email: string | null
}

export interface MatchedPerson {
  readonly personId: PersonId
  /** Belongs to other tenants too, for which this provider does not speak. */
  readonly elsewhere: boolean
  /** Matched by e-mail, for the first time. */
  readonly isNew: boolean
}

/**
 * Which member of this very tenant a provider speaks of: by subject, or once by verified e-mail. Nobody becomes a member
 * by it. Who left the tenant, is disabled, or is known there under another subject is nobody.
 */
export async function matchPerson(db: PlatformDb, vouched: VouchedFor, now: Date): Promise<MatchedPerson | OidcFault> {
  const known = await personOfSubject(db, vouched)
  if (known) {
    const [member] = await members(db, vouched.tenantId).where(and(eq(person.id, known), isNull(person.disabledAt)))
    return member ? { ...member, isNew: false } : 'no-account'
  }
  const { email } = vouched
  if (email === null) return 'unverified'
  const member = await memberByEmail(db, { ...vouched, email })
  if (member) return { ...member, isNew: true }
  return (await hasInvitation(db, { ...vouched, email }, now)) ? 'invited' : 'no-account'
}

/** Keeps that a subject is this person; refuses 'wrong-credentials' where it became another at this very moment. */
export async function linkSubject(db: PlatformDb, { tenantId, subject }: Omit<VouchedFor, 'email'>, personId: PersonId, now: Date): Promise<void> {
  await db.insert(oidcSubject).values({ tenantId, subject, personId, linkedAt: now }).onConflictDoNothing()
  if ((await personOfSubject(db, { tenantId, subject })) !== personId) throw new Refusal('wrong-credentials')
}

async function personOfSubject(db: PlatformDb, { tenantId, subject }: Omit<VouchedFor, 'email'>): Promise<string | null> {
  const [found] = await db
    .select({ personId: oidcSubject.personId })
    .from(oidcSubject)
    .where(and(eq(oidcSubject.tenantId, tenantId), eq(oidcSubject.subject, subject)))
  return found?.personId ?? null
}

const isElsewhere = (tenantId: string) =>
  sql<boolean>`exists (select from ${membership} m join ${tenant} t on t.id = m.tenant_id where m.person_id = ${person.id} and m.ended_at is null and m.tenant_id <> ${tenantId} and t.status in ('active', 'pending', 'suspended'))`

function members(db: PlatformDb, tenantId: string) {
  return db
    .select({ personId: sql<PersonId>`${person.id}`, elsewhere: isElsewhere(tenantId) })
    .from(person)
    .innerJoin(membership, and(eq(membership.personId, person.id), eq(membership.tenantId, tenantId), isNull(membership.endedAt)))
    .$dynamic()
}

async function memberByEmail(db: PlatformDb, { tenantId, subject, email }: VouchedFor & { readonly email: string }) {
  const known = db
    .select({ personId: oidcSubject.personId })
    .from(oidcSubject)
    .where(and(eq(oidcSubject.tenantId, tenantId), ne(oidcSubject.subject, subject)))
  const [found] = await members(db, tenantId).where(and(eq(person.email, email), isNull(person.disabledAt), notInArray(person.id, known)))
  return found ?? null
}

async function hasInvitation(db: PlatformDb, { tenantId, email }: VouchedFor & { readonly email: string }, now: Date): Promise<boolean> {
  const [open] = await db
    .select({ id: ticket.id })
    .from(ticket)
    .where(and(eq(ticket.tenantId, tenantId), eq(ticket.email, email), eq(ticket.purpose, 'invitation'), isNull(ticket.usedAt), gt(ticket.expiresAt, now)))
    .limit(1)
  return open !== undefined
}
