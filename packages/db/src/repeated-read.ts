import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Handle } from './transaction.ts'

interface Prepared<Row> {
  execute(values: Record<string, unknown>): Promise<Row[]>
}

/**
 * A read that drizzle writes and learns to map once; each transaction only fills it in, the tenant's id included. `write`
 * sees stand-ins, never a value, so that nothing of one tenant can stay in the statement of another.
 */
export function repeatedRead<Db extends Handle, Values extends Record<string, string | number>, Row>(
  names: readonly (keyof Values & string)[],
  write: (db: Db, given: Values) => { prepare(name: string): Prepared<Row> },
): (db: Db, values: Values) => Promise<Row[]> {
  let written: Prepared<Row> | undefined
  return (db, values) => {
    written ??= write(writer(), standIns(names)).prepare('')
    return through(db, written).execute({ ...values, ...('tenantId' in db && { tenantId: db.tenantId }) })
  }
}

/** A handle that leads nowhere, for writing statements: its tenant is a stand-in. */
function writer<Db extends Handle>(): Db {
  return Object.assign(drizzle({} as pg.PoolClient), { tenantId: sql.placeholder('tenantId') }) as unknown as Db
}

/** Placeholders where `write` expects values: drizzle puts a parameter wherever it meets one. */
function standIns<Values>(names: readonly (keyof Values & string)[]): Values {
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Values
}

/** The same statement over the gate of this handle: it dies with it. */
function through<Row>(db: Handle, written: Prepared<Row>): Prepared<Row> {
  const { $client: client } = db as unknown as { readonly $client: pg.PoolClient }
  return Object.assign(Object.create(Object.getPrototypeOf(written) as object) as Prepared<Row>, written, { client })
}
