import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { holdTenantStatistics } from './tenant-statistics.ts'

const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url))
const lockKey = 7_301_954

export const appRoles = ['app_user', 'app_platform', 'app_ministry'] as const

/**
 * Roles, rights and migrations, over a connection that may create roles; safe to run by several processes at once and
 * again: what is there stays. The three roles get `rolePassword`; everything belongs to `trongtam_owner`, who cannot log in.
 */
export async function prepareDatabase(adminUrl: string, rolePassword: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'trongtam-migrate' })
  await client.connect()
  try {
    await mustBeSupported(client)
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await makeRoles(client, rolePassword)
    await client.query("set lock_timeout = '10s'")
    await client.query('set role trongtam_owner')
    await migrate(drizzle(client), { migrationsFolder })
    await holdTenantStatistics(client)
  } finally {
    await client.end()
  }
}

async function mustBeSupported(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: string }>("select current_setting('server_version_num')::int / 10000 as version")
  if (Number(rows[0]?.version) < 18) throw new Error(`The server runs PostgreSQL ${rows[0]?.version}: Trọng Tâm needs 18 or newer.`)
}

async function makeRoles(client: pg.Client, rolePassword: string): Promise<void> {
  const statements = await readFile(new URL('../../migrations/roles.sql', import.meta.url), 'utf8')
  await client.query(statements)
  for (const role of appRoles) await client.query(`alter role ${role} with login password ${client.escapeLiteral(rolePassword)}`)
}

/** The same server and database as `url`, as another role. */
export function asRole(url: string, role: string, password: string): string {
  const other = new URL(url)
  other.username = role
  other.password = password
  return other.toString()
}
