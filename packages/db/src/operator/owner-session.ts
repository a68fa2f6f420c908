import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import type { Actor, TenantDb } from '../database.ts'

export interface OwnerSession {
  readonly db: NodePgDatabase
  readonly query: pg.Client['query']
  /** Names the tenant of this transaction, through the same door as everybody: throws without an active membership. */
  readonly enter: (actor: Actor) => Promise<TenantDb>
}

/** Runs an operator's work as the owner of the schema, in one transaction: what no request may do. */
export async function ownerSession<T>(adminUrl: string, work: (owner: OwnerSession) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'trongtam-operator' })
  await client.connect()
  try {
    await client.query('begin; set local role trongtam_owner')
    const db = drizzle(client)
    const enter = async ({ tenantId, personId }: Actor) => {
      await client.query('select app.set_tenant($1, $2)', [tenantId, personId])
      return Object.assign(drizzle(client), { tenantId })
    }
    const result = await work({ db, query: client.query.bind(client) as pg.Client['query'], enter })
    await client.query('commit')
    return result
  } finally {
    await client.end()
  }
}
