import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '@trongtam/db'
import { checkedRules } from '@trongtam/db/operator'
import { adminUrl, openTestDatabase } from '@trongtam/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { provesItRunsAsTheAppRole } from './world/app-role.ts'
import { makeOwnDatabase, type OwnDatabase } from './world/own-database.ts'

provesItRunsAsTheAppRole(openTestDatabase())

const root = fileURLToPath(new URL('../..', import.meta.url))
interface Ended {
  readonly code: number
  readonly output: string
}

function run(program: string, env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    const variables = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', ...env }
    execFile(
      process.execPath,
      [join(root, program), ...(program.includes('cli') ? ['doctor'] : [])],
      { env: variables, timeout: 25_000 },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr }),
    )
  })
}

const doctor = (env: Record<string, string>) => run('apps/cli/src/main.ts', env)

let sick: OwnDatabase
beforeAll(async () => void (sick = await makeOwnDatabase('sick')))
afterAll(() => sick.drop())

test('ISO-20 the doctor finds no fault in a migrated database, and says which rules it checked', async () => {
  const ended = await doctor({ DATABASE_MIGRATION_URL: adminUrl() })
  expect(ended).toEqual({ code: 0, output: `No fault found. Checked: ${checkedRules.join(', ')}, F12.\n` })
  expect(checkedRules).toEqual(expect.arrayContaining(['ISO-01', 'ISO-02', 'ISO-03', 'ISO-04', 'ISO-11', 'ISO-12', 'ISO-13']))
})

test('ISO-20 the doctor says of a sick database what is wrong and how to mend it, and exits with 1', async () => {
  const client = new pg.Client(sick.adminUrl)
  await client.connect()
  await client.query('alter table app.plan no force row level security; create table public.note (id uuid)')
  await client.end()
  const ended = await doctor({ DATABASE_MIGRATION_URL: sick.adminUrl })
  expect(ended.code).toBe(1)
  expect(ended.output).toBe(
    [
      '2 faults found.\n',
      'ISO-01  app.plan holds rows of tenants and row security is not forced upon its owner.',
      '        alter table app.plan enable row level security; alter table app.plan force row level security;\n',
      'ISO-02  public.note is in no class.',
      '        Give public.note a class in packages/db/src/relation-classes.ts and emit the row security anew, or drop it.\n',
    ].join('\n'),
  )
})

test('F12 the doctor finds a unit that stands below itself, which no key can', async () => {
  const ring = await makeOwnDatabase('ring')
  const client = new pg.Client(ring.adminUrl)
  await client.connect()
  const [tenantId, one, other] = ['018f0000-0000-7000-8000-000000000001', '018f0000-0000-7000-8000-000000000002', '018f0000-0000-7000-8000-000000000003']
  await client.query(
    `insert into platform.tenant (id, slug, name, kind, status, accent) values ('${tenantId}', 'vong', 'Vòng', 'province', 'active', '#1c4f8f')`,
  )
  await client.query(`insert into app.unit (tenant_id, id) values ('${tenantId}', '${one}'), ('${tenantId}', '${other}')`)
  const below = (unitId: string, parentId: string) =>
    `insert into app.unit_version (tenant_id, unit_id, valid, name, kind, level, parent_unit_id, search_text)
     values ('${tenantId}', '${unitId}', '[2020-01-01,)', 'Vòng', 'school', 'institution', '${parentId}', 'vong')`
  await client.query(`begin; set constraints app.unit_version_parent_fk deferred; ${below(one, other)}; ${below(other, one)}; commit`)
  await client.end()
  const ended = await doctor({ DATABASE_MIGRATION_URL: ring.adminUrl })
  await ring.drop()
  expect(ended.code).toBe(1)
  expect(ended.output).toContain(`F12  The unit ${one} of vong stands below itself on 2020-01-01.`)
})

test('ISO-20 the doctor examines the embedded database of the data folder when no address is given', async () => {
  const data = await mkdtemp(join(tmpdir(), 'trongtam-doctor-'))
  const { port, password: superuser } = new URL(adminUrl())
  await mkdir(join(data, 'postgresql'))
  await writeFile(join(data, 'postgresql', 'postmaster.pid'), `1\n${data}\n0\n${port}\n`)
  await writeFile(join(data, 'postgresql', 'superuser-password'), superuser)
  expect(await doctor({ TRONGTAM_DATA: data })).toMatchObject({ code: 0, output: expect.stringContaining('No fault found') })
  await rm(data, { recursive: true })
})

test('ISO-20 the doctor says in one sentence that no database runs, or that it cannot be reached', async () => {
  const [none, unreachable] = await Promise.all([
    doctor({ TRONGTAM_DATA: join(tmpdir(), 'nothing-here') }),
    doctor({ DATABASE_MIGRATION_URL: 'postgres://nobody:wrong@127.0.0.1:1/none' }),
  ])
  expect(none).toMatchObject({ code: 1, output: expect.stringMatching(/^No database runs in \S+nothing-here\/postgresql: .+\n$/) })
  expect(unreachable).toMatchObject({ code: 1, output: expect.stringMatching(/^The database of DATABASE_MIGRATION_URL cannot be examined: .+\n$/) })
})

test('ISO-04 the server refuses to start as a role that row security does not bind', async () => {
  const { platform, ministry } = inject('database')
  const ended = await run('apps/api/src/main.ts', {
    DATABASE_URL: adminUrl(),
    DATABASE_PLATFORM_URL: platform,
    DATABASE_MINISTRY_URL: ministry,
    PORT: '0',
    SECRET_KEY: 'x'.repeat(32),
  })
  expect(ended.code).toBe(1)
  expect(ended.output).toMatch(/^Refusing to start: The database role postgres is a superuser\./)
})

test('ISO-04 each door is asked: one unsafe role among three is named', async () => {
  const { tenant, platform } = inject('database')
  const database = openDatabase({ tenant, platform, ministry: adminUrl() }, { poolSize: 1 })
  expect(await database.roleFaults()).toEqual(
    expect.arrayContaining(['The database role postgres is a superuser.', 'The database role postgres bypasses row security.']),
  )
  await database.close()
})
