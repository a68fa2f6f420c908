import { createHash } from 'node:crypto'
import { givenSecretKey } from './given-database.ts'

/** The key that seals secrets of the database at this address: SECRET_KEY, or the demonstration's own. */
export function operatorSecretKey(variables: NodeJS.ProcessEnv, adminUrl: string): string {
  return variables['DATABASE_MIGRATION_URL'] || variables['SECRET_KEY'] ? givenSecretKey(variables) : demoSecretKey(adminUrl)
}

/** The demonstration keeps no key of its own: it comes from its server's password. */
export function demoSecretKey(adminUrl: string): string {
  return createHash('sha256')
    .update(`secrets of ${new URL(adminUrl).password}`)
    .digest('hex')
}
