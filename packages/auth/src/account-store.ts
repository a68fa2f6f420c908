import type { Handle, PlatformDb } from '@trongtam/db'
import { membership, person, tenant } from '@trongtam/db/tables'
import { type PersonId, Refusal } from '@trongtam/domain'
import { and, eq, isNull } from 'drizzle-orm'

export interface LiveAccount {
  readonly personId: PersonId
  readonly email: string
  readonly name: string
}

/** Whose address this is, where they may sign in. */
export async function accountOfEmail(db: PlatformDb, email: string): Promise<LiveAccount | null> {
  const [found] = await db
    .select({ personId: person.id, email: person.email, name: person.name })
    .from(person)
    .where(and(eq(person.email, email), isNull(person.disabledAt)))
  return found ? { ...found, personId: found.personId as PersonId } : null
}

/** Holds a person's row until the transaction ends; refuses 'not-found' for nobody and for somebody disabled. */
export async function lockAccount(db: PlatformDb, personId: PersonId): Promise<LiveAccount> {
  const [found] = await db
    .select({ email: person.email, name: person.name })
    .from(person)
    .where(and(eq(person.id, personId), isNull(person.disabledAt)))
    .for('no key update')
  if (!found) throw new Refusal('not-found')
  return { personId, ...found }
}

/** Words a person's password must not be made of (SEC-06): their name, their address, the tenants they belong to. */
export async function passwordContext(db: PlatformDb, { personId, email, name }: LiveAccount): Promise<string[]> {
  const tenants = await db
    .select({ name: tenant.name, slug: tenant.slug })
    .from(membership)
    .innerJoin(tenant, eq(tenant.id, membership.tenantId))
    .where(and(eq(membership.personId, personId), isNull(membership.endedAt)))
    .limit(100)
  return [name, ...email.split(/[@.]/), ...tenants.flatMap((each) => [each.name, each.slug.replaceAll('-', ' ')])]
}

export async function storePasswordHash(db: PlatformDb, personId: PersonId, passwordHash: string): Promise<void> {
  await db.update(person).set({ passwordHash }).where(eq(person.id, personId))
}

export async function storeEmail(db: PlatformDb, personId: PersonId, email: string): Promise<void> {
  await db.update(person).set({ email }).where(eq(person.id, personId))
}

export async function storeName(db: PlatformDb, personId: PersonId, name: string): Promise<void> {
  await db.update(person).set({ name }).where(eq(person.id, personId))
}

/** Disables or enables whoever has this address; null for nobody. Their sessions end at the next request, and for good. */
export async function setDisabled(db: Handle, email: string, disabledAt: Date | null): Promise<PersonId | null> {
  const [changed] = await db
    .update(person)
    .set({ disabledAt })
    .where(and(eq(person.email, email), isNull(person.erasedAt)))
    .returning({ id: person.id })
  return (changed?.id as PersonId | undefined) ?? null
}
