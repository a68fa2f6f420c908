import { prepareDatabase } from '@trongtam/db/operator'
import { givenDatabase } from '../given-database.ts'
import { loadCatalogue } from '../load-catalogue.ts'

/** Prepares roles, schema and catalogue of a server one runs oneself. */
export async function migrate(): Promise<void> {
  const { tenantUrl, adminUrl, rolePassword } = givenDatabase(process.env)
  await prepareDatabase(adminUrl, rolePassword)
  await loadCatalogue({ tenant: tenantUrl, platform: process.env['DATABASE_PLATFORM_URL'] })
  process.stdout.write('The database is ready.\n')
}
