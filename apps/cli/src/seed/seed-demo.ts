import { type Database, openDatabase } from '@trongtam/db'
import { asRole, ownerSession } from '@trongtam/db/operator'
import { type DemoProvince, demoArchives, demoProvinces, ministryTemplates } from '@trongtam/demo'
import { seedAccounts, seedTenants } from './accounts.ts'
import { seedArchive } from './archive.ts'
import { seedCatalogue } from './catalogue.ts'
import { seedMinistry } from './ministry.ts'
import { seedPlaces } from './places.ts'
import { seedProvince } from './province.ts'
import { type SeededTemplates, seedTemplates } from './templates.ts'

export interface SeedOptions {
  readonly adminUrl: string
  readonly rolePassword: string
  /** Whether the accounts do without a second factor, also those whose role asks for one. */
  readonly spared: boolean
  /** The provinces of the demonstration, unless a story tells of others. */
  readonly provinces?: readonly DemoProvince[]
}

/**
 * Fills an embedded database with the demonstration; what is there already stays, so a seeding that was killed is
 * finished by the next. Refuses any server that is not the embedded one: the demo's password is public.
 */
export async function seedDemo({ adminUrl, rolePassword, spared, provinces = demoProvinces }: SeedOptions): Promise<void> {
  const templates = await ownerSession(adminUrl, async (owner) => {
    const { rows } = await owner.query<{ demo: string | null }>("select current_setting('trongtam.demo', true) as demo")
    if (rows[0]?.demo !== 'on') throw new Error('The demonstration is for the embedded database only: its accounts have a public password.')
    return seedTemplates(owner, ministryTemplates)
  })
  const database = openDatabase({ tenant: asRole(adminUrl, 'app_user', rolePassword) }, { poolSize: 2 })
  try {
    await seedAll(database, { templates, spared, provinces })
  } finally {
    await database.close()
  }
}

interface Seeding {
  readonly templates: SeededTemplates
  readonly spared: boolean
  readonly provinces: readonly DemoProvince[]
}

async function seedAll(database: Database, { templates, spared, provinces }: Seeding): Promise<void> {
  await database.inPlatform(seedCatalogue)
  await database.inPlatform(seedPlaces)
  const tenants = await database.inPlatform(seedTenants)
  const people = await seedAccounts(database, tenants, { spared })
  await seedMinistry(database, tenants, people)
  for (const province of provinces) {
    await seedProvince(database, province, { tenants, people, templates })
  }
  for (const archive of demoArchives)
    if (provinces.some(({ slug }) => slug === archive.successorSlug)) await seedArchive(database, archive, { tenants, people, templates })
}
