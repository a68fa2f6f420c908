import { expect, test } from 'vitest'
import { givenDatabase } from './given-database.ts'

const DATABASE_URL = 'postgres://app_user:s%20ecret@db.example:5432/trongtam'
const DATABASE_MIGRATION_URL = 'postgresql://postgres:other@db.example:5432/trongtam'

test('a server of one’s own is its address for tenants, the one for migrations, and the password its roles share', () => {
  expect(givenDatabase({ DATABASE_URL, DATABASE_MIGRATION_URL })).toEqual({
    tenantUrl: DATABASE_URL,
    adminUrl: DATABASE_MIGRATION_URL,
    rolePassword: 's ecret',
  })
})

test.each([
  ['no address for tenants', { DATABASE_MIGRATION_URL }, 'DATABASE_URL is missing'],
  ['no address for migrations', { DATABASE_URL }, 'DATABASE_MIGRATION_URL is missing'],
  ['an address of something else', { DATABASE_URL: 'https://db.example', DATABASE_MIGRATION_URL }, 'DATABASE_URL is no address of a PostgreSQL server'],
  ['migrations to something else', { DATABASE_URL, DATABASE_MIGRATION_URL: 'db.example' }, 'DATABASE_MIGRATION_URL is no address of a PostgreSQL server'],
  ['a role that sees more than one tenant', { DATABASE_URL: DATABASE_MIGRATION_URL, DATABASE_MIGRATION_URL }, 'it must be app_user'],
  ['no password', { DATABASE_URL: 'postgres://app_user@db.example/trongtam', DATABASE_MIGRATION_URL }, 'has no password'],
])('%s is refused in one sentence that names the variable', (_what, variables, sentence) => {
  expect(() => givenDatabase(variables)).toThrow(sentence)
})
