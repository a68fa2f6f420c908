import { tenantRelations } from '@trongtam/db/operator'
import { openTestDatabase } from '@trongtam/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connected, failureOf, provesItRunsAsTheAppRole, rolledBack } from './world/app-role.ts'
import { aFullProvince, type FullProvince } from './world/full-province.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

const tables = tenantRelations()
const changeable = tables.filter((table) => !table.appendOnly)
let own: FullProvince
let other: FullProvince
let client: pg.Client
/** A row of the other province in each table, as the administrator sees it. */
const foreignRows = new Map<string, Record<string, unknown>>()

beforeAll(async () => {
  own = await aFullProvince(database)
  other = await aFullProvince(database)
  client = new pg.Client(inject('database').tenant)
  await client.connect()
  await connected('admin', async (admin) => {
    for (const { name } of tables)
      foreignRows.set(name, (await admin.query(`select to_jsonb(t) as row from ${name} t where tenant_id = $1 limit 1`, [other.id])).rows[0]?.row)
  })
})
afterAll(() => client.end())

const enter = ({ id, founder }: FullProvince) => client.query('select app.set_tenant($1, $2)', [id, founder.id])
const insert = (table: string) => `insert into ${table} select * from jsonb_populate_record(null::${table}, $1)`
const countOf = async (text: string, values: unknown[] = []) => Number((await client.query(text, values)).rows[0].count)

test('(control) every tenant table holds a row of either province', () => {
  expect(tables.length).toBeGreaterThan(15)
  for (const { name } of tables) expect(foreignRows.get(name), name).toMatchObject({ tenant_id: other.id })
})

describe.for(tables)('$name', ({ name }) => {
  test('ISO-06 yields no row and refuses every insert while no tenant is set', async () => {
    await rolledBack(client, async () => {
      expect(await countOf(`select count(*) from ${name}`)).toBe(0)
      expect(await failureOf(client, insert(name), [foreignRows.get(name)])).toBe('42501')
    })
    // After a transaction the setting is '' and no longer absent: the same holds on a used connection (trap 8).
    await rolledBack(client, () => enter(own))
    await rolledBack(client, async () => {
      expect((await client.query(`select current_setting('app.tenant_id', true) as tenant`)).rows).toEqual([{ tenant: '' }])
      expect(await countOf(`select count(*) from ${name}`)).toBe(0)
      expect(await failureOf(client, insert(name), [foreignRows.get(name)])).toBe('42501')
    })
  })

  test('ISO-03 shows a tenant its own rows and none of another, and takes none for another', async () => {
    await rolledBack(client, async () => {
      await enter(own)
      expect(await countOf(`select count(*) from ${name}`)).toBeGreaterThan(0)
      expect(await countOf(`select count(*) from ${name} where tenant_id <> $1`, [own.id])).toBe(0)
      expect(await failureOf(client, insert(name), [foreignRows.get(name)])).toBe('42501')
    })
    await rolledBack(client, async () => {
      await enter(other)
      // The owner's own insert passes row security: it fails on the key alone.
      expect(await failureOf(client, insert(name), [foreignRows.get(name)])).toMatch(/^23(505|P01) /)
    })
  })
})

describe.for(changeable)('$name', ({ name, columns }) => {
  test('ISO-12 lets nobody move a row to another tenant, nor change or remove a row of another', async () => {
    const column = columns.find((each) => each !== 'tenant_id') as string
    await rolledBack(client, async () => {
      await enter(own)
      expect(await failureOf(client, `update ${name} set tenant_id = $1`, [other.id])).toBe('42501')
      expect((await client.query(`update ${name} set ${column} = ${column} where tenant_id = $1`, [other.id])).rowCount).toBe(0)
      expect((await client.query(`delete from ${name} where tenant_id = $1`, [other.id])).rowCount).toBe(0)
      expect((await client.query(`update ${name} set ${column} = ${column} where tenant_id = $1`, [own.id])).rowCount).toBeGreaterThan(0)
    })
  })
})

test('ISO-12 no audit record, no edition and nothing the ministry was told is changed or removed, by its own tenant either', async () => {
  const kept = tables.filter((table) => table.appendOnly)
  expect(kept.map(({ name }) => name)).toEqual(['app.audit', 'pub.publication', 'pub.withdrawal', 'app.edition', 'pub.comment', 'pub.adoption'])
  await rolledBack(client, async () => {
    await enter(own)
    for (const { name } of kept) {
      expect(await failureOf(client, `delete from ${name}`)).toBe('42501')
      expect(await failureOf(client, `update ${name} set tenant_id = tenant_id`)).toBe('42501')
      expect(await failureOf(client, `truncate ${name}`)).toBe('42501')
    }
  })
})

describe('ISO-11 a foreign key', async () => {
  const keys = await connected('admin', async (admin) => {
    const { rows } = await admin.query<{ child: string; key: string; column: string; parent: string; target: string }>(`
      select 'app.' || child.relname as child, k.conname as key, a.attname as column, 'app.' || parent.relname as parent, b.attname as target
      from pg_constraint k
        join pg_class child on child.oid = k.conrelid and child.relnamespace = 'app'::regnamespace
        join pg_class parent on parent.oid = k.confrelid and parent.relnamespace = 'app'::regnamespace
        cross join lateral unnest(k.conkey, k.confkey) as pair (ours, theirs)
        join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.ours and a.attname not in ('tenant_id', 'valid')
        join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.theirs`)
    return rows
  })

  test('(control) there are some', () => expect(keys.length).toBeGreaterThan(20))

  test.for(keys)('$key answers alike for a row of another tenant and for one that is nowhere', async ({ child, key, column, parent, target }) => {
    const foreign = foreignRows.get(parent)?.[target]
    const isAppendOnly = tables.some(({ name, appendOnly }) => name === child && appendOnly)
    const one = isAppendOnly
      ? `insert into ${child} select (jsonb_populate_record(each, jsonb_build_object('id', uuidv7(), 'number', 999, '${column}', $1::text))).* from ${child} each where ${column} is not null limit 1`
      : `update ${child} set ${column} = $1 where ctid = (select ctid from ${child} order by ${column} is null, ctid desc limit 1)`
    expect(foreign).toBeTruthy()
    await rolledBack(client, async () => {
      await enter(own)
      expect(await failureOf(client, one, [foreign])).toBe(`23503 ${key}`)
      expect(await failureOf(client, one, ['018f0000-0000-7000-8000-000000000000'])).toBe(`23503 ${key}`)
      const mine = (await client.query(`select ${target} from ${parent} limit 1`)).rows[0][target]
      expect(await failureOf(client, one, [mine])).not.toMatch(/^42501|^23503/)
    })
  })
})

describe('SCL-05', () => {
  const insertVersion = `insert into app.unit_version (tenant_id, unit_id, valid, name, kind, level, search_text)
    values ($1, $2, '[2015-01-01,2016-01-01)', 'x', 'school', 'institution', 'x')`
  const version = (unitId: string, tenantId: string): [string, string[]] => [insertVersion, [tenantId, unitId]]

  test('two versions of one unit never overlap, and what another tenant has of the same id does not matter', async () => {
    await rolledBack(client, async () => {
      await enter(own)
      expect(await failureOf(client, ...version(own.schoolId, own.id))).toBe('23P01 unit_version_pk')
      // The same unit id in both tenants: the key of one tells nothing of the other.
      await client.query('insert into app.unit (tenant_id, id) values ($1, $2)', [own.id, other.schoolId])
      expect(await failureOf(client, ...version(other.schoolId, own.id))).toBe('done')
    })
  })
})

test('trap 5: no tenant table has a column whose comparison keeps row security from using an index', async () => {
  const types = `select format('%s.%s', c.oid::regclass, a.attname) as column, t.typname as type from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped join pg_type t on t.oid = a.atttypid
    where c.relkind = 'r' and c.relnamespace in ('app'::regnamespace, 'pub'::regnamespace)`
  await connected('admin', async (admin) => {
    expect((await admin.query(`${types} and (t.typtype = 'e' or t.typname = 'numeric')`)).rows).toEqual([])
    expect((await admin.query(types)).rowCount).toBeGreaterThan(100)
    // (control) why: equality of text is leakproof, of an enum and of numeric it is not.
    const leakproof = await admin.query(
      `select p.proname as name, p.proleakproof as ok from pg_proc p where p.proname in ('texteq', 'uuid_eq', 'enum_eq', 'numeric_eq') order by 1`,
    )
    expect(leakproof.rows).toEqual([
      { name: 'enum_eq', ok: false },
      { name: 'numeric_eq', ok: false },
      { name: 'texteq', ok: true },
      { name: 'uuid_eq', ok: true },
    ])
  })
})
