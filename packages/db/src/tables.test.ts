import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { classedTables } from './relation-classes.ts'

interface Column {
  readonly name: string
  readonly type: string
  readonly notNull: boolean
  readonly hasDefault: boolean
}

interface Described {
  readonly columns: Column[]
  readonly primaryKey: readonly string[]
}

let client: pg.Client
beforeAll(async () => {
  client = new pg.Client(inject('database').admin)
  await client.connect()
})
afterAll(() => client.end())

const inCatalogue =
  'select a.attname::text as name, format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as "notNull", a.atthasdef as "hasDefault" from pg_attribute a'

function declared(table: PgTable): Described {
  const { columns, primaryKeys } = getTableConfig(table)
  const single = columns.filter((column) => column.primary).map(({ name }) => name)
  return {
    columns: columns.map((column) => ({
      name: column.name,
      type: column.getSQLType(),
      notNull: column.notNull,
      hasDefault: column.hasDefault,
    })),
    primaryKey: primaryKeys[0]?.columns.map(({ name }) => name) ?? single,
  }
}

async function migrated(name: string): Promise<Described> {
  const { rows: columns } = await client.query<Column>(
    `${inCatalogue} where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped order by a.attnum`,
    [name],
  )
  const { rows: key } = await client.query<{ name: string }>(
    'select a.attname::text as name from pg_index i, unnest(i.indkey::int2[]) with ordinality as k (number, place) join pg_attribute a on a.attnum = k.number where i.indrelid = $1::regclass and i.indisprimary and a.attrelid = i.indrelid order by k.place',
    [name],
  )
  return { columns, primaryKey: key.map((column) => column.name) }
}

const named = classedTables.map(({ table }) => ({ table, name: `${getTableConfig(table).schema}.${getTableConfig(table).name}` }))

describe.for(named)('$name', ({ table, name }) => {
  test('ISO-22 is declared as it is migrated: columns in order, types, nullability, defaults and primary key', async () => {
    expect(declared(table)).toEqual(await migrated(name))
  })
})

test('ISO-22 (control) a column more, of another type, or nullable would be seen', async () => {
  const [plan] = named.filter(({ name }) => name === 'app.plan')
  const { columns } = declared(plan?.table as PgTable)
  await client.query(
    'begin; alter table app.plan add column note text; alter table app.plan alter column title drop not null; alter table app.plan alter column school_year type bigint',
  )
  const changed = await migrated('app.plan')
  await client.query('rollback')
  const differing = changed.columns.filter((column) => !columns.some((each) => JSON.stringify(each) === JSON.stringify(column)))
  expect(differing.map(({ name }) => name)).toEqual(['school_year', 'title', 'note'])
})
