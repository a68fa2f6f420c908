import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Handle } from '../transaction.ts'

/**
 * Reads over every tenant as of one moment, for an operator's checks; writes nothing. A role that row security binds is
 * refused by PostgreSQL instead of being shown no rows.
 */
export async function readingSession<T>(adminUrl: string, work: (db: Handle) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'trongtam-operator' })
  await client.connect()
  try {
    await client.query('begin transaction isolation level repeatable read read only; set local row_security = off')
    return await work(drizzle(client))
  } finally {
    await client.end()
  }
}
