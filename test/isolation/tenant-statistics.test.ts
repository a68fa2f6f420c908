import { adminUrl, aProvince, openTestDatabase } from '@trongtam/testing'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'

const client = new pg.Client(adminUrl())
await client.connect()
await aProvince(openTestDatabase())
afterAll(() => client.end())

test.for(['unit_version', 'unit_figure', 'unit_lineage', 'unit_event_unit'])(
  'no tenant is counted among the rows of app.%s, however often it is analyzed',
  async (table) => {
    await client.query(`analyze app.${table}`)
    const { rows } = await client.query<{ attname: string; n_distinct: number; tenants: string | null }>(
      `select attname, n_distinct, most_common_vals::text as tenants from pg_stats where schemaname = 'app' and tablename = $1`,
      [table],
    )
    expect(rows.find(({ attname }) => attname === 'tenant_id')).toMatchObject({ n_distinct: 10, tenants: null })
  },
)

test('(control) the analysis did count what else is in a row', async () => {
  const { rows } = await client.query("select attname from pg_stats where schemaname = 'app' and tablename = 'unit_version' and attname <> 'tenant_id'")
  expect(rows.length).toBeGreaterThan(5)
})
