import { readFile } from 'node:fs/promises'
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Database, newId, openDatabase } from '@trongtam/db'
import { readingSession } from '@trongtam/db/operator'
import { chainHash, type ChainVerdict, recordAudit, verifyStoredChain } from '@trongtam/records'
import { adminUrl, aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connected, provesItRunsAsTheAppRole } from './world/app-role.ts'
import { makeOwnDatabase, type OwnDatabase, whileRolesRest } from './world/own-database.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

/** Rows of every shape: nested values, numbers, marks, nothing before, nothing at all. */
const values = [
  [null, { text: 'Việc mới', dueOn: '2027-01-31' }],
  [
    { text: 'trước "và" \\ sau', groups: 1.5, rows: -0.25 },
    { text: 'sau\n\t', rows: 10_000_000_000 },
  ],
  [{ assignments: [{ role: 'lead', unitId: newId() }] }, { assignments: [] }],
  [null, null],
  [{ z: 1, a: { b: [null, true, 'đ'] } }, { text: '😀' }],
] as const

async function write(through: Database, { id: tenantId, founder }: Pick<TestTenant, 'id' | 'founder'>, rows = 7): Promise<void> {
  for (let row = 0; row < rows; row += 1)
    await through.inTenant({ tenantId, personId: founder.id }, (db) => recordAudit({ db, personId: founder.id, now: new Date() }, aChange(row)))
}

function aChange(row: number) {
  const [before, after] = values[row % values.length] as (typeof values)[number]
  return { action: 'plan.edit', entity: 'plan_node', entityId: row % 2 ? newId() : null, before, after } as const
}

const verify = (tenant: { id: string }, noted?: string, url = adminUrl()): Promise<ChainVerdict> =>
  readingSession(url, (db) => verifyStoredChain(db, tenant.id, noted))

async function aWrittenProvince(rows = 7): Promise<TestTenant> {
  const province = await aProvince(database)
  await write(database, province, rows)
  return province
}

describe('REL-15 an untouched chain', () => {
  test('is whole, whatever the values hold, and its end can be noted', async () => {
    const province = await aWrittenProvince()
    const verdict = await verify(province)
    expect(verdict).toEqual({ rows: 7, end: { sequence: 7, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }, fault: null })
    await write(database, province, 2)
    expect(await verify(province, verdict.end.hash)).toMatchObject({ rows: 9, fault: null })
    expect(await verify(await aProvince(database))).toMatchObject({ rows: 0, fault: null })
  })

  test('of more rows than one page is followed to its end', async () => {
    const province = await aProvince(database)
    await database.inTenant({ tenantId: province.id, personId: province.founder.id }, async (db) => {
      for (let row = 0; row < 2_001; row += 1) await recordAudit({ db, personId: province.founder.id, now: new Date() }, aChange(row))
    })
    expect(await verify(province)).toMatchObject({ rows: 2_001, fault: null })
  })

  test('written by 8 at once, 200 rows each, is one chain without a gap, also while it grows', async () => {
    const province = await aProvince(database)
    const wide = openDatabase(inject('database'), { poolSize: 8 })
    try {
      const writing = Promise.all(Array.from({ length: 8 }, () => write(wide, province, 200)))
      expect((await verify(province)).fault).toBeNull()
      await writing
    } finally {
      await wide.close()
    }
    expect(await verify(province)).toMatchObject({ rows: 1_600, fault: null })
  })

  test('has no gap where a transaction was rolled back', async () => {
    const province = await aWrittenProvince(2)
    const actor = { tenantId: province.id, personId: province.founder.id }
    const failing = database.inTenant(actor, async (db) => {
      await recordAudit({ db, personId: province.founder.id, now: new Date() }, aChange(0))
      throw new Error('stopped')
    })
    await expect(failing).rejects.toThrow('stopped')
    await write(database, province, 2)
    expect(await verify(province)).toMatchObject({ rows: 4, fault: null })
  })
})

interface Tampering {
  readonly sql: string
  readonly found: { readonly sequence: number; readonly wrong: RegExp }
  /** Found only by a head that was noted earlier. */
  readonly byNote?: true
}

const hashed = /its hash does not follow/
const columnOf = (name: string) => new RegExp(`not as its bytes tell it: ${name}$`)
const row = (sequence: number) => `tenant_id = $tenant and sequence = ${sequence}`
const set = (assignment: string, sequence = 4) => `update app.audit set ${assignment} where ${row(sequence)}`
const middle = (wrong: RegExp) => ({ sequence: 4, wrong })

/** What somebody with every right on the database may do to the 7 rows of a tenant. */
const tamperings: Record<string, Tampering> = {
  'the time of a row': { sql: set(`at = at + interval '1 microsecond'`), found: middle(columnOf('at')) },
  'who did it': { sql: set('person_id = uuidv7()'), found: middle(columnOf('personId')) },
  'what was done': { sql: set(`action = 'plan.issue'`), found: middle(columnOf('action')) },
  'on what kind of thing': { sql: set(`entity = 'plan'`), found: middle(columnOf('entity')) },
  'on which thing': { sql: set('entity_id = uuidv7()'), found: middle(columnOf('entityId')) },
  'on which thing, to none': { sql: set('entity_id = null'), found: middle(columnOf('entityId')) },
  'the id of the row': { sql: set('id = uuidv7()'), found: middle(columnOf('id')) },
  'a value before': { sql: set(`before = '{"a":1}'`), found: middle(columnOf('before')) },
  'a value after, to nothing': { sql: set('after = null', 3), found: { sequence: 3, wrong: columnOf('after') } },
  'nothing to a JSON null': { sql: set(`after = 'null'`), found: middle(columnOf('after')) },
  'a number by less than JavaScript can tell': {
    sql: set(`after = jsonb_set(after, '{rows}', '10000000000.00000000000000001')`, 2),
    found: { sequence: 2, wrong: columnOf('after') },
  },
  'the bytes by a blank': { sql: set(`bytes = bytes || ' '`), found: middle(hashed) },
  'the bytes to what is no JSON': { sql: set(`bytes = '\\u0000{'`), found: middle(hashed) },
  'the hash': { sql: set(`hash = repeat('0', 64)`), found: middle(hashed) },
  'bytes and columns together': { sql: set(`bytes = replace(bytes, 'plan.edit', 'plan.issue'), action = 'plan.issue'`), found: middle(hashed) },
  'a row removed at the beginning': { sql: `delete from app.audit where ${row(1)}`, found: { sequence: 1, wrong: /missing: the next row is number 2/ } },
  'a row removed in the middle': { sql: `delete from app.audit where ${row(4)}`, found: middle(/missing: the next row is number 5/) },
  'a row removed at the end': {
    sql: `delete from app.audit where ${row(7)}`,
    found: { sequence: 7, wrong: /missing: the head says that the last is number 7/ },
  },
  'the last rows, and the numbers closed up': {
    sql: `delete from app.audit where ${row(4)}; update app.audit set sequence = sequence - 1 where tenant_id = $tenant and sequence > 4`,
    found: middle(hashed),
  },
  'a row put in at the end': {
    sql: `insert into app.audit select tenant_id, uuidv7(), at, person_id, action, entity, entity_id, before, after, 8, bytes, hash from app.audit where ${row(7)}`,
    found: { sequence: 8, wrong: hashed },
  },
  'a row put in before the first': {
    sql: `insert into app.audit select tenant_id, uuidv7(), at, person_id, action, entity, entity_id, before, after, 0, bytes, hash from app.audit where ${row(1)}`,
    found: { sequence: 0, wrong: /put in/ },
  },
  'a row put in at the end with a good hash': {
    sql: `insert into app.audit select tenant_id, (bytes::jsonb ->> 'id')::uuid, at, person_id, action, entity, entity_id, before, after, 8, bytes, hash
      from (select tenant_id, at, person_id, action, entity, entity_id, before, after, replace(bytes, id::text, '018f0000-0000-7000-8000-000000000000') as bytes,
        encode(sha256(convert_to(hash || E'\\n8\\n' || replace(bytes, id::text, '018f0000-0000-7000-8000-000000000000'), 'UTF8')), 'hex') as hash
        from app.audit where ${row(7)}) forged`,
    found: { sequence: 8, wrong: /after the last one the head knows/ },
  },
  'two rows in each other’s place': {
    sql: `update app.audit set sequence = case sequence when 3 then -5 when 5 then -3 else sequence end where tenant_id = $tenant;
      update app.audit set sequence = -sequence where tenant_id = $tenant and sequence < 0`,
    found: { sequence: 3, wrong: hashed },
  },
  'a row moved to another tenant': { sql: `update app.audit set tenant_id = $other where ${row(4)}`, found: middle(/missing/) },
  'every row': { sql: 'delete from app.audit where tenant_id = $tenant', found: { sequence: 1, wrong: /missing: the head says that the last is number 7/ } },
  'the head': { sql: 'delete from app.audit_head where tenant_id = $tenant', found: { sequence: 7, wrong: /the head that says so is missing/ } },
  'the hash of the head': { sql: `update app.audit_head set hash = repeat('0', 64) where tenant_id = $tenant`, found: { sequence: 7, wrong: /another hash/ } },
  'the head, to an earlier row': {
    sql: `update app.audit_head h set sequence = 5, hash = a.hash from app.audit a where h.tenant_id = $tenant and a.tenant_id = $tenant and a.sequence = 5`,
    found: { sequence: 6, wrong: /after the last one the head knows/ },
  },
  'the last rows and the head': {
    sql: `delete from app.audit where tenant_id = $tenant and sequence > 5;
      update app.audit_head h set sequence = 5, hash = a.hash from app.audit a where h.tenant_id = $tenant and a.tenant_id = $tenant and a.sequence = 5`,
    found: { sequence: 5, wrong: /the hash that was noted/ },
    byNote: true,
  },
  'every row, and the head set back to the beginning': {
    sql: `delete from app.audit where tenant_id = $tenant; update app.audit_head set sequence = 0, hash = tenant_id::text where tenant_id = $tenant`,
    found: { sequence: 0, wrong: /the hash that was noted/ },
    byNote: true,
  },
  'every row and the head': {
    sql: 'delete from app.audit where tenant_id = $tenant; delete from app.audit_head where tenant_id = $tenant',
    found: { sequence: 0, wrong: /the hash that was noted/ },
    byNote: true,
  },
}

describe('REL-15 whoever owns the database and changes', () => {
  test.for(Object.entries(tamperings))('%s, is found and the row is named', async ([, { sql, found, byNote }]) => {
    const [province, other] = [await aWrittenProvince(), await aWrittenProvince(3)]
    const before = await verify(province)
    expect(before).toMatchObject({ rows: 7, fault: null })
    await connected('admin', async (admin) => {
      for (const statement of sql.split(';')) expect((await admin.query(named(statement, province, other))).rowCount, statement).toBeGreaterThan(0)
    })
    const after = await verify(province, byNote && before.end.hash)
    expect(after.fault).toMatchObject({ sequence: found.sequence, wrong: expect.stringMatching(found.wrong) })
    if (byNote) expect((await verify(province)).fault, 'without the noted head').toBeNull()
    expect((await verify(other)).fault === null).toBe(!sql.includes('$other'))
  })

  test('the whole chain anew, rows, hashes and head, is found by the head noted earlier', async () => {
    const province = await aWrittenProvince()
    const noted = (await verify(province)).end.hash
    await connected('admin', (admin) => rewrite(admin, province.id, (bytes) => bytes.replace('Việc mới', 'Việc cũ')))
    expect((await verify(province)).fault).toBeNull()
    expect((await verify(province, noted)).fault).toMatchObject({ sequence: 7, wrong: expect.stringContaining('noted') })
  })

  test('(control) a rewriting that changes nothing gives the same chain', async () => {
    const province = await aWrittenProvince()
    const noted = (await verify(province)).end.hash
    await connected('admin', (admin) => rewrite(admin, province.id, (bytes) => bytes))
    expect(await verify(province, noted)).toMatchObject({ rows: 7, fault: null })
  })
})

describe('REL-15 the whole database', () => {
  let own: OwnDatabase
  let doors: Database
  let province: TestTenant
  const trongtam = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))
  const run = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      const env = { ...process.env, DATABASE_MIGRATION_URL: own.adminUrl }
      execFile(process.execPath, [trongtam, 'audit', ...args], { env }, (error, stdout, stderr) =>
        resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
      )
    })

  beforeAll(async () => {
    own = await makeOwnDatabase('audit_chain')
    doors = openDatabase(own.urls, { poolSize: 2 })
    province = await aProvince(doors)
    await write(doors, province)
  })
  afterAll(async () => {
    await doors.close()
    await own.drop()
  })

  test('pnpm trongtam audit verify prints each tenant’s rows and head, and one may be asked for', async () => {
    const [other, empty] = [await aProvince(doors), await aProvince(doors)]
    await write(doors, other, 1)
    const all = await run('verify')
    expect(all).toMatchObject({ code: 0, stderr: '' })
    expect(all.stdout).toMatch(new RegExp(`^${province.slug}  whole   7 rows, head [0-9a-f]{64}$`, 'm'))
    expect(all.stdout).toMatch(new RegExp(`^${other.slug}  whole   1 row, head [0-9a-f]{64}$`, 'm'))
    expect(all.stdout).toMatch(new RegExp(`^${empty.slug}  whole   no row yet$`, 'm'))
    const { stdout } = await run('verify', '--tenant', province.slug, '--json')
    expect(JSON.parse(stdout)).toEqual([{ tenantId: province.id, slug: province.slug, rows: 7, head: expect.stringMatching(/^[0-9a-f]{64}$/), fault: null }])
    expect(await run('verify', '--head', `${province.slug}=${JSON.parse(stdout)[0].head}`)).toMatchObject({ code: 0 })
  })

  test('what cannot be asked is said in one sentence', async () => {
    expect(await run('verify', '--tenant', 'khong-co')).toMatchObject({ code: 1, stdout: '', stderr: 'No tenant has the address "khong-co".\n' })
    expect(await run('verify', '--head', 'ha-noi=abc')).toMatchObject({ code: 1, stderr: expect.stringContaining('is not SLUG=HASH') })
    expect(await run('verfy')).toMatchObject({ code: 1, stderr: expect.stringContaining('pnpm trongtam audit verify') })
  })

  test('a role that row security binds is refused, instead of finding nothing', async () => {
    await expect(verify(province, undefined, own.urls.tenant)).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('a head noted earlier that is gone, and a truncated table, end with exit code 1 and name the row', async () => {
    const noted = await run('verify', '--head', `${province.slug}=${'0'.repeat(64)}`)
    expect(noted).toMatchObject({
      code: 1,
      stdout: expect.stringContaining(`${province.slug}  BROKEN  row 7: it is the last, and no row up to it has the hash`),
    })
    await withClient(own.adminUrl, (admin) => admin.query('truncate app.audit'))
    const cut = await run('verify', '--tenant', province.slug, '--json')
    expect(cut.code).toBe(1)
    expect(JSON.parse(cut.stdout)).toMatchObject([{ head: null, fault: { sequence: 1, at: null, wrong: expect.stringContaining('missing') } }])
  })
})

test('REL-15 rows from before the chain become its beginning', async () => {
  const name = 'audit_from_before'
  const url = new URL(adminUrl())
  url.pathname = `/${name}`
  const tenants = [newId(), newId()].toSorted()
  await whileRolesRest(async () => {
    await connected('admin', (admin) => admin.query(`create database ${name}`))
    await withClient(url.toString(), (admin) => migrate(admin, 'roles'))
  })
  try {
    await withClient(url.toString(), async (admin) => {
      await admin.query('set role trongtam_owner')
      for (const migration of ['0000_schema', '0001_row_security']) await migrate(admin, migration)
      await admin.query('reset role')
      for (const [index, tenantId] of [...tenants, ...tenants, ...tenants].entries())
        await admin.query(
          `insert into app.audit (tenant_id, id, at, person_id, action, entity, entity_id, before, after) values ($1, $2, now() + $3 * interval '1 second', $2, 'plan.edit', 'plan', null, $4, $5)`,
          [tenantId, newId(), index, index % 2 ? null : '{"z": 1.50, "a": "đ"}', '{"text": "Việc"}'],
        )
      await admin.query('set role trongtam_owner')
      for (const migration of ['0002_people_and_trust', '0003_row_security']) await migrate(admin, migration)
    })
    for (const id of tenants) expect(await verify({ id }, undefined, url.toString())).toMatchObject({ rows: 3, end: { sequence: 3 }, fault: null })
    await withClient(url.toString(), (admin) => admin.query(`update app.audit set action = 'plan.issue' where tenant_id = $1 and sequence = 2`, [tenants[0]]))
    expect((await verify({ id: String(tenants[0]) }, undefined, url.toString())).fault).toMatchObject({ sequence: 2, wrong: expect.stringContaining('action') })
  } finally {
    await connected('admin', (admin) => admin.query(`drop database ${name} with (force)`))
  }
})

async function migrate(client: pg.Client, name: string): Promise<void> {
  const text = await readFile(new URL(`../../packages/db/migrations/${name}.sql`, import.meta.url), 'utf8')
  for (const statement of text.split('--> statement-breakpoint')) await client.query(statement)
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function named(statement: string, tenant: TestTenant, other: TestTenant): string {
  return statement.replaceAll('$tenant', `'${tenant.id}'`).replaceAll('$other', `'${other.id}'`)
}

/** What somebody who knows how the chain is made would do. */
async function rewrite(admin: pg.Client, tenantId: string, change: (bytes: string) => string): Promise<void> {
  const { rows } = await admin.query<{ id: string; sequence: string; bytes: string }>(
    'select id, sequence, bytes from app.audit where tenant_id = $1 order by sequence',
    [tenantId],
  )
  let hash = tenantId
  for (const each of rows) {
    const bytes = change(each.bytes)
    hash = chainHash(hash, Number(each.sequence), bytes)
    await admin.query(`update app.audit set bytes = $3::text, hash = $4, after = nullif($3::text::jsonb -> 'after', 'null') where tenant_id = $1 and id = $2`, [
      tenantId,
      each.id,
      bytes,
      hash,
    ])
  }
  await admin.query('update app.audit_head set hash = $2 where tenant_id = $1', [tenantId, hash])
}
