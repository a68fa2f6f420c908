import { hashPassword } from '@trongtam/auth'
import { type Database, newId, type PlatformDb } from '@trongtam/db'
import { membership, person, tenant } from '@trongtam/db/tables'
import type { PersonId, TenantId } from '@trongtam/domain'
import { inArray } from 'drizzle-orm'

export const demoPassword = 'Trong-Tam-2026'
export const ministrySlug = 'bo-gddt'

/** The people of the demonstration and the tenants each serves. */
export const demoAccounts = [
  { email: 'bo@trongtam.example', name: 'Nguyễn Thu Bình', tenants: [ministrySlug] },
  { email: 'hanoi@trongtam.example', name: 'Trần Minh Hà', tenants: ['ha-noi'] },
  { email: 'haiphong@trongtam.example', name: 'Phạm Hải Yến', tenants: ['hai-phong'] },
  { email: 'canbo@trongtam.example', name: 'Lê Quốc Khánh', tenants: ['ha-noi', 'hai-phong'] },
  { email: 'truong@trongtam.example', name: 'Đỗ Thanh Mai', tenants: ['ha-noi'] },
] as const

const demoTenants = [
  { slug: ministrySlug, name: 'Bộ Giáo dục và Đào tạo', kind: 'ministry', provinceCode: null, accent: '#1c4f8f' },
  { slug: 'ha-noi', name: 'Hà Nội', kind: 'province', provinceCode: '01', accent: '#a3231f' },
  { slug: 'hai-phong', name: 'Hải Phòng', kind: 'province', provinceCode: '31', accent: '#0a6650' },
] as const

export type TenantIds = ReadonlyMap<string, TenantId>
export type PersonIds = ReadonlyMap<string, PersonId>

export async function seedTenants(db: PlatformDb): Promise<TenantIds> {
  await db
    .insert(tenant)
    .values(demoTenants.map((each) => ({ ...each, id: newId(), status: 'active' as const })))
    .onConflictDoNothing()
  const rows = await db.select({ slug: tenant.slug, id: tenant.id }).from(tenant)
  return new Map(rows.map(({ slug, id }) => [slug, id as TenantId]))
}

/** `spared`: no second factor is asked of these accounts, also of those that are there already; one set up is asked for. */
export async function seedAccounts(database: Database, tenants: TenantIds, { spared }: { readonly spared: boolean }): Promise<PersonIds> {
  const hashes = await Promise.all(demoAccounts.map(() => hashPassword(demoPassword)))
  return database.inPlatform(async (db) => {
    await db
      .insert(person)
      .values(demoAccounts.map(({ email, name }, index) => ({ id: newId(), email, name, passwordHash: hashes[index] })))
      .onConflictDoNothing()
    const emails = demoAccounts.map(({ email }) => email)
    await db.update(person).set({ exemptFromFactor: spared }).where(inArray(person.email, emails))
    const rows = await db.select({ email: person.email, id: person.id }).from(person)
    const people = new Map(rows.map(({ email, id }) => [email, id as PersonId]))
    await db
      .insert(membership)
      .values(demoAccounts.flatMap(({ email, tenants: slugs }) => slugs.map((slug) => ({ personId: idOf(people, email), tenantId: idOf(tenants, slug) }))))
      .onConflictDoNothing()
    return people
  })
}

/** The id behind a key of the demonstration; throws for a key nobody defined. */
export function idOf<T>(ids: ReadonlyMap<string, T>, key: string): T {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`The demonstration names "${key}" and does not define it`)
  return id
}
