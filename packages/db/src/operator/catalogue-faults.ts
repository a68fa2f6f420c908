import pg from 'pg'
import { roleFaultsQuery } from '../role-faults.ts'
import { type CatalogueCheck, checksSql, checksValues } from './catalogue-check.ts'
import { functionChecks } from './catalogue-functions.ts'
import { grantChecks } from './catalogue-grants.ts'
import { keyChecks } from './catalogue-keys.ts'
import { relationChecks } from './catalogue-relations.ts'
import { appRoles } from './prepare-database.ts'

/** A place where a live database does not keep to a rule of isolation: what is wrong, and how to mend it. */
export interface CatalogueFault {
  readonly rule: string
  readonly wrong: string
  readonly mend: string
}

/** Whoever answers a statement with rows: a client of `pg`. */
export interface CatalogueClient {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>
}

const checks: readonly CatalogueCheck[] = [...relationChecks, ...keyChecks, ...grantChecks, ...functionChecks]

/** Every rule that `catalogueFaults` looks at. */
export const checkedRules: readonly string[] = [...new Set([...checks.map(({ rule }) => rule), 'ISO-04'])].toSorted()

/** What is wrong with the isolation of a live database, read from its catalogue alone; empty when nothing is. */
export async function catalogueFaults(client: CatalogueClient): Promise<CatalogueFault[]> {
  const { rows } = await client.query(checksSql(checks), checksValues())
  const found = rows as CatalogueFault[]
  return [...found.map(({ rule, wrong, mend }) => ({ rule, wrong: `${wrong}.`, mend })), ...(await faultsOfRoles(client))]
}

/** The same over a connection of its own, as an operator. */
export async function inspectDatabase(adminUrl: string): Promise<CatalogueFault[]> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'trongtam-doctor', statement_timeout: 60_000, options: '-c jit=off' })
  await client.connect()
  try {
    await client.query('begin read only')
    return await catalogueFaults(client)
  } finally {
    await client.end()
  }
}

async function faultsOfRoles(client: CatalogueClient): Promise<CatalogueFault[]> {
  const faults: CatalogueFault[] = []
  for (const role of appRoles) {
    const { rows } = await client.query(roleFaultsQuery, [role])
    const found = rows as { fault: string }[]
    faults.push(
      ...found.map(({ fault }) => ({
        rule: 'ISO-04',
        wrong: `The role ${role} ${fault}.`,
        mend: `Take it away: the roles are made by packages/db/migrations/roles.sql, and ${role} needs nothing else.`,
      })),
    )
  }
  const { rows } = await client.query(`select from pg_roles where rolname = 'trongtam_owner' and (rolcanlogin or rolsuper or rolbypassrls)`)
  if (rows.length > 0)
    faults.push({
      rule: 'ISO-04',
      wrong: 'The owner of the schema may sign in, or bypasses row security.',
      mend: 'alter role trongtam_owner nologin nosuperuser nobypassrls;',
    })
  return faults
}
