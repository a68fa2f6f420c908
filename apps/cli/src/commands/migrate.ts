import { prepareDatabase } from '@trongtam/db/operator'
import { givenDatabase } from '../given-database.ts'

/** Prepares roles and schema of a server one runs oneself. */
export async function migrate(): Promise<void> {
  const { adminUrl, rolePassword } = givenDatabase(process.env)
  await prepareDatabase(adminUrl, rolePassword)
  process.stdout.write('The database is ready.\n')
}
