import { createHash, randomBytes, randomInt } from 'node:crypto'
import { type Database, newId } from '@trongtam/db'
import { appointment, membership, passkey, person, position, session, tenant } from '@trongtam/db/tables'
import { needsSecondFactor, type PersonId, type Role, type TenantId } from '@trongtam/domain'
import { createUnits } from '@trongtam/records'
import { eq } from 'drizzle-orm'

export interface TestTenant {
  readonly id: TenantId
  readonly slug: string
  readonly name: string
  /** The unit at the top, which the positions belong to. */
  readonly unitId: string
  readonly founder: TestPerson
}

export interface TestPerson {
  readonly id: PersonId
  readonly email: string
  readonly name: string
  /** A live session's token, as the cookie carries it. */
  readonly token: string
}

/** A province of its own with one person who holds the roles given (administrator and leader unless told), and a second factor where they ask for one. */
export function aProvince(database: Database, roles: readonly Role[] = ['province-administrator', 'leader'], name?: string): Promise<TestTenant> {
  return aTenant(database, 'province', roles, name)
}

export function aMinistry(database: Database): Promise<TestTenant> {
  return aTenant(database, 'ministry', ['ministry-administrator'])
}

/** A person with a live session and no tenant yet. */
export async function aPerson(database: Database): Promise<TestPerson> {
  const id = newId() as PersonId
  const mark = randomBytes(6).toString('hex')
  const email = `nguoi-${mark}@example.test`
  const name = `Người ${mark}`
  await database.inPlatform((db) => db.insert(person).values({ id, email, name, passwordHash: null }))
  return { id, email, name, token: await aSessionOf(database, id) }
}

/** A live session of a person, just proven; answers its token. */
export async function aSessionOf(database: Database, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const now = new Date()
  const endsAt = new Date(now.getTime() + 12 * 3_600_000)
  // Written here rather than through packages/auth, whose own tests need these builders.
  await database.inPlatform((db) =>
    db.insert(session).values({
      id: createHash('sha256').update(token).digest('hex'),
      personId,
      createdAt: now,
      lastUsedAt: now,
      expiresAt: endsAt,
      endsAt,
      idleMinutes: 12 * 60,
      userAgent: 'test',
      strongAt: now,
    }),
  )
  return token
}

/** Gives a person the hash of a password to sign in with. */
export async function givePasswordHash(database: Database, who: TestPerson, passwordHash: string): Promise<void> {
  await database.inPlatform((db) => db.update(person).set({ passwordHash }).where(eq(person.id, who.id)))
}

/**
 * Makes a person a member of a tenant and appoints them to one position per role in its top unit, from long ago; gives a
 * second factor to whom one of the roles asks for it.
 */
export async function join(database: Database, who: TestPerson, into: TestTenant, roles: readonly Role[]): Promise<void> {
  await database.inPlatform((db) => db.insert(membership).values({ personId: who.id, tenantId: into.id }))
  await appoint(database, who, into, roles)
}

/** A second factor the person is known by and nobody holds the key of: for those whose role asks for one. */
export async function aPasskeyOf(database: Database, { id: personId }: Pick<TestPerson, 'id'>): Promise<void> {
  await database.inPlatform((db) =>
    db
      .insert(passkey)
      .values({ id: `test-${personId}`, personId, publicKey: new Uint8Array(), counter: 0, name: 'test', createdAt: new Date() })
      .onConflictDoNothing(),
  )
}

/** Spares a person the second factor, as the demonstration's accounts are: a password alone signs them in. */
export async function spareFactor(database: Database, { id: personId }: Pick<TestPerson, 'id'>): Promise<void> {
  await database.inPlatform(async (db) => {
    await db.update(person).set({ exemptFromFactor: true }).where(eq(person.id, personId))
    await db.delete(passkey).where(eq(passkey.personId, personId))
  })
}

/** Makes a tenant the archive of another, as a merger does. */
export async function archiveInto(database: Database, { id }: Pick<TestTenant, 'id'>, successor: Pick<TestTenant, 'id'>): Promise<void> {
  const archived = { status: 'archived', successorId: successor.id, archivedOn: '2025-07-01', archivedByWords: 'Nghị quyết sáp nhập (thử)' } as const
  await database.inPlatform((db) => db.update(tenant).set(archived).where(eq(tenant.id, id)))
}

async function appoint(
  database: Database,
  who: TestPerson,
  { id: tenantId, unitId }: Pick<TestTenant, 'id' | 'unitId'>,
  roles: readonly Role[],
): Promise<void> {
  await database.inTenant({ tenantId, personId: who.id }, async (db) => {
    for (const role of roles) {
      const positionId = newId()
      await db.insert(position).values({ tenantId, id: positionId, unitId, title: role, role })
      await db.insert(appointment).values({ tenantId, id: newId(), positionId, personId: who.id, validFrom: '2020-01-01', validTo: null })
    }
  })
  if (needsSecondFactor(roles)) await aPasskeyOf(database, who)
}

async function aTenant(database: Database, kind: 'province' | 'ministry', roles: readonly Role[], name?: string): Promise<TestTenant> {
  const mark = randomBytes(6).toString('hex')
  const founder = await aPerson(database)
  const made = { id: newId() as TenantId, slug: `t-${mark}`, name: name ?? `Tỉnh ${mark}`, unitId: newId(), founder }
  await database.inPlatform(async (db) => {
    await db.insert(tenant).values({ id: made.id, slug: made.slug, name: made.name, kind, provinceCode: null, status: 'active', accent: '#1c4f8f' })
    await db.insert(membership).values({ personId: founder.id, tenantId: made.id })
  })
  await database.inTenant({ tenantId: made.id, personId: founder.id }, (db) =>
    createUnits(db, [
      {
        id: made.unitId,
        demo: true,
        name: `Sở ${mark}`,
        code: null,
        kind: 'education-department',
        level: 'province',
        stage: null,
        ownership: null,
        area: null,
        parentUnitId: null,
        validFrom: '2010-01-01',
        validTo: null,
      },
    ]),
  )
  await appoint(database, founder, made, roles)
  return made
}

/** An address no other test comes from. */
export function aNetwork(): string {
  return `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`
}
