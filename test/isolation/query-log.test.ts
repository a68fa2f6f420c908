import type { Database } from '@trongtam/db'
import { tenantRelations } from '@trongtam/db/operator'
import { registration } from '@trongtam/db/tables'
import { todayInVietnam } from '@trongtam/records'
import { openTestDatabase } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { provesItRunsAsTheAppRole } from './world/app-role.ts'
import { describedOperations, send } from './world/operations.ts'
import { callerOf, samples } from './world/samples.ts'
import { type Statement, tablesOf, unboundTables } from './world/tenant-predicates.ts'
import { aWorld, type World } from './world/world.ts'
import { type Scan, scansOf } from './world/read-plan.ts'

interface Logged extends Statement {
  readonly operationId: string
  readonly tenantId: string
  readonly personId: string
  /** Sent by the ministry's pool, in no tenant. */
  readonly byMinistry: boolean
}

let under: Omit<Logged, 'text' | 'values' | 'byMinistry'> | undefined
let byMinistry = false
const log: Logged[] = []
const opened = openTestDatabase({ onQuery: (text, values) => void (under && log.push({ text, values, byMinistry, ...under })) })
const database: Database = {
  ...opened,
  inMinistry: (personId, work) =>
    opened.inMinistry(personId, async (db) => {
      byMinistry = true
      return work(db).finally(() => void (byMinistry = false))
    }),
}
provesItRunsAsTheAppRole(database)

const tables = new Set(tenantRelations().map(({ name }) => name))
let world: World
let client: pg.Client

beforeAll(async () => {
  world = await aWorld(database)
  client = new pg.Client(inject('database').tenant)
  await client.connect()
  // Signing out is last, and withdrawing after all that reads publications.
  const last = ['withdrawPublication', 'signOut']
  for (const operation of describedOperations().toSorted((a, b) => last.indexOf(a.operationId) - last.indexOf(b.operationId))) await logged(operation)
})
afterAll(() => client.end())

/** Sends an operation's sample twice, the second time with every filter and a cursor, keeping what it asks the database. */
async function logged(operation: ReturnType<typeof describedOperations>[number]): Promise<void> {
  const { operationId } = operation
  const sample = (await samples[operationId]?.(world)) ?? {}
  const tenant = callerOf(operationId, world)
  const from = { slug: tenant.slug, as: sample.as === undefined ? tenant.founder : sample.as }
  under = { operationId, tenantId: tenant.id, personId: tenant.founder.id }
  const answer = await send(world, operation, sample, from)
  if (answer.json?.nextCursor !== undefined) {
    const first = await send(world, operation, { ...sample, query: { ...sample.query, limit: '1' } }, from)
    if (first.json.nextCursor) await send(world, operation, { ...sample, query: { ...sample.query, cursor: first.json.nextCursor } }, from)
  }
  under = undefined
  expect(answer.status, `${operationId}: ${answer.text}`).toBe(200)
  if (/^(confirm|approve)Registration$/.test(operationId)) await nameOpenedTenant(operationId, answer.json)
}

/** What opens a tenant works in that one, not in the caller's. */
async function nameOpenedTenant(operationId: string, { id, email }: { readonly id?: string; readonly email: string }): Promise<void> {
  const [opened] = await database.lookUp((db) =>
    db
      .select()
      .from(registration)
      .where(id ? eq(registration.id, id) : and(eq(registration.email, email), eq(registration.status, 'waiting'))),
  )
  const by = { operationId, tenantId: opened?.foundedTenantId ?? '', personId: opened?.applicantId ?? '' }
  for (const [index, each] of log.entries()) if (each.operationId === operationId) log[index] = { ...each, ...by }
}

const ofTenant = () => log.filter((each) => !each.byMinistry)

describe('ISO-10 the query log', () => {
  test('(control) holds statements of every operation that works in a tenant, and speaks of every tenant table', async () => {
    const silent = describedOperations().filter(({ operationId, path }) => path.includes('{slug}') && !log.some((each) => each.operationId === operationId))
    expect(silent).toEqual([])
    const named = new Set<string>()
    for (const { text } of log) for (const name of await tablesOf(text)) named.add(name)
    // The roles of the person at the door are read by app.roles_today, and the head of the audit is moved by app.append_audit:
    // their statements are in the migration.
    expect([...tables].filter((name) => !named.has(name) && name !== 'app.audit_head')).toEqual([])
    expect(log.length).toBeGreaterThan(100)
  })

  test('names the tenant of the transaction for each tenant table in each statement, joins and sub-selects included', async () => {
    const found = []
    for (const each of ofTenant()) {
      const faults = await unboundTables(each, { tables, tenantId: each.tenantId })
      if (faults.length > 0) found.push({ operationId: each.operationId, faults, text: each.text })
    }
    expect(found).toEqual([])
  })

  test('of the ministry speaks of publications and templates alone', async () => {
    const named = new Set<string>()
    const asked = log.filter((each) => each.byMinistry)
    expect(new Set(asked.map(({ operationId }) => operationId))).toContain('compareProvinces')
    for (const { text } of asked) for (const name of await tablesOf(text)) named.add(name.split('.')[0] as string)
    expect([...named].toSorted()).toEqual(['pub', 'template'])
  })

  test('(control) is complete: what a transaction sends beside it is the door alone', async () => {
    const sent = vi.spyOn(pg.Client.prototype, 'query')
    const before = log.length
    under = { operationId: 'getPlan', tenantId: world.other.id, personId: world.other.founder.id }
    await world.call('GET', `/api/v1/t/${world.other.slug}/plans/${world.other.issued.planId}`, { as: world.other.founder })
    under = undefined
    const texts = sent.mock.calls.map(([query]) => (typeof query === 'string' ? query : (query as unknown as { text: string }).text))
    sent.mockRestore()
    const told = new Set(log.splice(before).map(({ text }) => text))
    const beside = texts.filter((text) => !told.has(text))
    const [tenant, person] = [world.other.id, world.other.founder.id]
    expect(beside).toEqual([
      `begin; select app.set_tenant('${tenant}', '${person}') as state; select role, unit_id from app.roles_today('${tenant}', '${person}', '${todayInVietnam(new Date())}')`,
      'commit',
    ])
  })
})

describe('SCL-04 the read plan', () => {
  const beginsWithTenant = (condition: string, tenantId: string) => condition.replace(/^\(+/, '').startsWith(`tenant_id = '${tenantId}'::uuid`)

  // The ministry compares by year, so one index of publications begins with it; a tenant's read names both.
  const withoutYear = ({ table, condition }: Scan) =>
    table === 'pub.publication' ? condition.replace(/\(publication\.school_year = \d+\) AND /, '') : condition

  test('of every logged read and change of a tenant table searches an index by the tenant named in the statement', async () => {
    const distinct = new Map(ofTenant().map((each) => [each.text, each]))
    const found: unknown[] = []
    let read = 0
    for (const each of distinct.values()) {
      if (/^insert/i.test(each.text) || ![...(await tablesOf(each.text))].some((name) => tables.has(name))) continue
      const scans = await scansOf(client, each)
      read += 1
      expect(scans.length, each.text).toBeGreaterThan(0)
      found.push(...scans.filter((scan) => !beginsWithTenant(withoutYear(scan), each.tenantId)).map((scan) => ({ ...scan, text: each.text })))
    }
    expect(found).toEqual([])
    expect(read).toBeGreaterThan(40)
  })

  test('(control) of a statement that leaves it to row security does not', async () => {
    const each = { values: [], tenantId: world.own.id, personId: world.own.founder.id }
    const [scan] = await scansOf(client, { ...each, text: 'select title from app.plan' })
    expect(beginsWithTenant(scan?.condition ?? '', world.own.id)).toBe(false)
    const [bound] = await scansOf(client, { ...each, text: `select title from app.plan where tenant_id = '${world.own.id}'` })
    expect(beginsWithTenant(bound?.condition ?? '', world.own.id)).toBe(true)
  })
})
