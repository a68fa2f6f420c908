import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'

export interface OwnerSession {
  readonly db: NodePgDatabase
  readonly query: pg.Client['query']
}

/** Runs an operator's work as the owner of the schema, in one transaction: what no request may do. */
export async function ownerSession<T>(adminUrl: string, work: (owner: OwnerSession) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'trongtam-operator' })
  await client.connect()
  try {
    await client.query('begin; set local role trongtam_owner')
    const result = await work({ db: drizzle(client), query: client.query.bind(client) as pg.Client['query'] })
    await client.query('commit')
    return result
  } finally {
    await client.end()
  }
}
