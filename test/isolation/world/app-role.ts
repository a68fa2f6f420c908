import type { Database } from '@trongtam/db'
import { aProvince } from '@trongtam/testing'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { expect, inject, test } from 'vitest'

/** The first test of every file here: what follows means nothing as a role that row security does not bind. */
export function provesItRunsAsTheAppRole(database: Database): void {
  test('ISO-05 these tests run as the app role, which is no superuser, owns nothing, and row security is active', async () => {
    const { id: tenantId, founder } = await aProvince(database)
    const asked = sql`select current_user as role, current_setting('row_security') as security, row_security_active('app.plan') as active, rolsuper or rolbypassrls as free from pg_roles where rolname = current_user`
    const { rows } = await database.inTenant({ tenantId, personId: founder.id }, (db) => db.execute(asked))
    expect(rows).toEqual([{ role: 'app_user', security: 'on', active: true, free: false }])
    expect(await database.roleFaults()).toEqual([])
  })
}

/** Runs `work` on a connection of its own, as one of the server's roles or as the administrator. */
export async function connected<T>(as: 'tenant' | 'platform' | 'ministry' | 'admin', work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(inject('database')[as])
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Runs `work` in a transaction that is rolled back, whatever became of it. */
export async function rolledBack<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
  await client.query('begin')
  try {
    return await work()
  } finally {
    await client.query('rollback')
  }
}

/** The SQLSTATE and constraint of a statement's failure, or 'done' when it does not fail. Leaves the transaction as it was. */
export async function failureOf(client: pg.Client, text: string, values: unknown[] = []): Promise<string> {
  await client.query('savepoint attempt')
  try {
    await client.query(text, values)
    return 'done'
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string }
    return [code, constraint].filter(Boolean).join(' ')
  } finally {
    await client.query('rollback to savepoint attempt')
  }
}
