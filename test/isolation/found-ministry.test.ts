import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openTestApp, type TestApp } from '@trongtam/api/test-app'
import { type Database, openDatabase } from '@trongtam/db'
import { mail, person, tenant } from '@trongtam/db/tables'
import { mailedToken, sentMails } from '@trongtam/mail/testing'
import { adminUrl } from '@trongtam/testing'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { connected } from './world/app-role.ts'
import { makeOwnDatabase, type OwnDatabase } from './world/own-database.ts'

const main = fileURLToPath(new URL('../../apps/cli/src/main.ts', import.meta.url))
const email = 'quan-tri@bo.example.test'
const password = 'ba con vịt bơi qua sông'
const asked = ['--name', 'Bộ Giáo dục và Đào tạo', '--email', email, '--person', 'Nguyễn Thu Bình']

let own: OwnDatabase
let database: Database
let call: TestApp
let folder: string
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'trongtam-ministry-'))))
afterAll(() => rm(folder, { recursive: true }))

let made = 0
beforeEach(async () => {
  own = await makeOwnDatabase(`ministry_${made++}`)
  database = openDatabase(own.urls, { poolSize: 2 })
  call = openTestApp(database)
  onTestFinished(async () => {
    await database.close()
    await own.drop()
  })
})

/** The command as the operator runs it; what it says, and how it ends. */
function create(args: readonly string[], url = own.adminUrl): Promise<{ code: number; output: string }> {
  return promisify(execFile)(process.execPath, [main, 'ministry', 'create', ...args], { env: { ...process.env, DATABASE_MIGRATION_URL: url } }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    (error: { code: number; stderr: string }) => ({ code: error.code, output: error.stderr }),
  )
}

async function asAdministrator(text: string): Promise<pg.QueryResult> {
  const client = new pg.Client(own.adminUrl)
  await client.connect()
  try {
    return await client.query(text)
  } finally {
    await client.end()
  }
}

const rowsThere = () =>
  database.lookUp(async (db) => ({
    tenants: await db.select({ slug: tenant.slug, kind: tenant.kind, status: tenant.status }).from(tenant),
    people: await db.select({ email: person.email, name: person.name }).from(person),
    mails: await db.select({ kind: mail.kind, to: mail.toEmail }).from(mail),
  }))

describe('an operator founds the ministry on an empty database', () => {
  test('its first administrator chooses a password by the mailed link, signs in, and is asked for a second factor', async () => {
    const { code, output } = await create(asked)
    expect([code, output]).toEqual([
      0,
      expect.stringMatching(/^The ministry "Bộ Giáo dục và Đào tạo" is founded, at \/t\/bo-gddt\. A mail to quan-tri@bo\.example\.test is queued/),
    ])
    expect((await call('POST', '/api/v1/session', { body: { email, password } })).json.code, '(control)').toBe('wrong-credentials')
    const token = await mailedToken(database, email, 'ministry-founded')
    const [sent] = await sentMails(database, email)
    expect(sent?.text).toContain('Hệ thống Trọng Tâm của Bộ Giáo dục và Đào tạo vừa được thiết lập')
    expect(sent?.link).toContain('/dat-lai-mat-khau?ma=')
    expect((await call('POST', '/api/v1/password-reset/confirmation', { body: { token, password } })).status).toBe(200)
    const signedIn = await call('POST', '/api/v1/session', { body: { email, password } })
    expect([signedIn.status, signedIn.json.awaiting]).toEqual([200, 'enrolment'])
  })

  test('with a password in a file no mail is needed; the ministry has its unit, its position and the beginning of its audit', async () => {
    const file = join(folder, 'password')
    await writeFile(file, `${password}\n`)
    expect(await create([...asked, '--password-file', file])).toMatchObject({ code: 0 })
    expect(await rowsThere()).toEqual({
      tenants: [{ slug: 'bo-gddt', kind: 'ministry', status: 'active' }],
      people: [{ email, name: 'Nguyễn Thu Bình' }],
      mails: [],
    })
    expect((await call('POST', '/api/v1/session', { body: { email, password } })).json.awaiting).toBe('enrolment')
    const { rows } = await asAdministrator(
      `select p.role, v.name, v.kind, a.action, a.entity_id = t.id as about from platform.tenant t join app.position p on p.tenant_id = t.id
        join app.unit_version v on v.tenant_id = t.id and v.unit_id = p.unit_id join app.audit a on a.tenant_id = t.id`,
    )
    expect(rows).toEqual([{ role: 'ministry-administrator', name: 'Bộ Giáo dục và Đào tạo', kind: 'ministry', action: 'tenant.found', about: true }])
  })

  test('a second time is refused, also at the same moment, and changes nothing', async () => {
    const others = ['--name', 'Bộ khác', '--email', 'khac@bo.example.test', '--person', 'Ai Khác']
    const ends = await Promise.all([create(asked), create(others)])
    expect(ends.map(({ code }) => code).toSorted()).toEqual([0, 1])
    const before = await rowsThere()
    expect(before.tenants).toHaveLength(1)
    expect(before.mails).toHaveLength(1)
    for (const again of [asked, others])
      expect(await create(again)).toEqual({ code: 1, output: 'This database has a ministry already: there is one at most.\n' })
    expect(await rowsThere()).toEqual(before)
  })

  test('what cannot work is told in one sentence, and nothing is written', async () => {
    const withEmail = (address: string) => asked.map((each) => (each === email ? address : each))
    expect(await create(withEmail('khong-phai-dia-chi'))).toEqual({ code: 1, output: '"khong-phai-dia-chi" is no e-mail address.\n' })
    expect((await create(asked.slice(2))).output).toMatch(/^pnpm trongtam ministry create --name NAME/)
    const file = join(folder, 'weak')
    await writeFile(file, 'bogddt2026bogddt\n')
    expect((await create([...asked, '--password-file', file])).output).toBe(
      `The password of ${file} will not do: it is made of nothing but names and words of the trade.\n`,
    )
    expect((await create([...asked, '--password-file', join(folder, 'none')])).output).toMatch(/cannot be read\.\n$/)
    expect(await rowsThere()).toEqual({ tenants: [], people: [], mails: [] })
  })

  test('a database that was never migrated says so', async () => {
    await connected('admin', (admin) => admin.query('create database ministry_bare'))
    onTestFinished(() => connected('admin', async (admin) => void (await admin.query('drop database ministry_bare with (force)'))))
    const bare = new URL(adminUrl())
    bare.pathname = '/ministry_bare'
    expect(await create(asked, bare.toString())).toEqual({
      code: 1,
      output: 'The database of DATABASE_MIGRATION_URL is not prepared: run pnpm trongtam migrate first.\n',
    })
  })
})
