import { type Actor, ofTenant } from '@trongtam/db'
import { unitVersion } from '@trongtam/db/tables'
import { recordAudit } from '@trongtam/records'
import { aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { sql } from 'drizzle-orm'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { handleStorm, type Transact } from '../load/storm/handle-storm.ts'
import { connected, provesItRunsAsTheAppRole } from './world/app-role.ts'

const log: string[] = []
const database = openTestDatabase({ poolSize: 4, onQuery: (text) => void log.push(text) })
/** One connection: whoever asks late asks on the connection that serves the next. */
const narrow = openTestDatabase({ poolSize: 1 })
provesItRunsAsTheAppRole(database)

let tenants: TestTenant[]
let first: Actor
let second: Actor
beforeAll(async () => {
  tenants = await Promise.all(Array.from({ length: 8 }, () => aProvince(database)))
  ;[first, second] = tenants.map(actorOf) as [Actor, Actor]
})

const actorOf = ({ id, founder }: TestTenant): Actor => ({ tenantId: id, personId: founder.id })
const tenantsSeen = sql`select distinct tenant_id as seen from app.unit_version`

/** Every object that hangs on another by its properties. */
function reachable(from: unknown, found = new Set<unknown>()): Set<unknown> {
  if ((typeof from !== 'object' && typeof from !== 'function') || from === null || found.has(from)) return found
  found.add(from)
  for (const { value } of Object.values(Object.getOwnPropertyDescriptors(from))) reachable(value, found)
  return found
}

describe('trap 1: drizzle by itself', () => {
  const pool = new pg.Pool({ connectionString: inject('database').tenant, max: 1 })
  const stock = drizzle(pool)
  afterAll(() => pool.end())
  const transact: Transact = ({ tenantId, personId }, work) =>
    stock.transaction(async (tx) => {
      await tx.execute(sql`select app.set_tenant(${tenantId}, ${personId})`)
      await work(tx)
    })

  test('(control) lets a handle of one tenant read the rows of another', async () => {
    let leaked: NodePgDatabase | undefined
    await transact(first, async (tx) => void (leaked = tx as NodePgDatabase))
    await transact(second, async () => {
      expect((await leaked?.execute(tenantsSeen))?.rows).toEqual([{ seen: second.tenantId }])
    })
  })

  test('ISO-10 the second lock holds where the first is missing: a statement that names its tenant finds nothing', async () => {
    let leaked: NodePgDatabase | undefined
    await transact(first, async (tx) => void (leaked = tx as NodePgDatabase))
    await transact(second, async () => {
      expect(await leaked?.select({ seen: unitVersion.tenantId }).from(unitVersion).where(ofTenant(first, unitVersion))).toEqual([])
    })
  })

  test('(control) the storm below finds foreign rows here', async () => {
    const tally = await handleStorm(transact, { actors: tenants.map(actorOf), transactions: 300, concurrency: 8, unawaited: 0.5 })
    expect(tally.foreign).toBeGreaterThan(0)
    expect(tally.own).toBeGreaterThan(tally.foreign)
  })

  test('(control) trap 3: reports success for what the server rolled back', async () => {
    await expect(stock.transaction((tx) => tx.execute(sql`select 1/0`).catch(() => 'swallowed'))).resolves.toBe('swallowed')
  })
})

describe('ISO-09 a handle', () => {
  test('of a transaction that has ended errs, and its query never reaches the server', async () => {
    const marker = `stale-${first.tenantId}`
    const sent = vi.spyOn(pg.Client.prototype, 'query')
    const leaked = await narrow.inTenant(first, async (db) => db)
    await narrow.inTenant(second, async (db) => {
      await expect(leaked.execute(tenantsSeen)).rejects.toMatchObject({ cause: { message: expect.stringMatching(/handle is dead/) } })
      await expect(
        recordAudit(
          { db: leaked, personId: first.personId, now: new Date() },
          { action: 'plan.edit', entity: 'plan', entityId: null, before: null, after: { text: marker } },
        ),
      ).rejects.toThrow()
      expect((await db.execute(tenantsSeen)).rows).toEqual([{ seen: second.tenantId }])
    })
    const texts = JSON.stringify(sent.mock.calls)
    sent.mockRestore()
    expect(texts).toContain('distinct tenant_id')
    expect(texts.match(/distinct tenant_id/g)).toHaveLength(1)
    expect(texts).not.toContain(marker)
    expect(await connected('admin', async (admin) => (await admin.query(`select from app.audit where after ->> 'text' = $1`, [marker])).rowCount)).toBe(0)
  })

  test('of a transaction that failed is dead too', async () => {
    let leaked: Parameters<Parameters<typeof database.inTenant>[1]>[0] | undefined
    await expect(narrow.inTenant(first, async (db) => Promise.reject(Object.assign(new Error('stopped'), { db: (leaked = db) })))).rejects.toThrow('stopped')
    await expect(leaked?.execute(tenantsSeen)).rejects.toMatchObject({ cause: { message: expect.stringMatching(/handle is dead/) } })
  })

  test('left un-awaited by 10 % of 2.000 transactions over 8 tenants and 4 connections never answers a foreign row', async () => {
    const tally = await handleStorm((actor, work) => database.inTenant(actor, work), {
      actors: tenants.map(actorOf),
      transactions: 2_000,
      concurrency: 16,
      unawaited: 0.1,
    })
    expect(tally).toMatchObject({ transactions: 2_000, foreign: 0 })
    expect(tally.left).toBeGreaterThan(100)
    expect(tally.refused).toBeGreaterThan(50)
    expect(tally.own).toBeGreaterThan(1_900)
  })

  test('leads to no connection and no pool, however deep one looks', async () => {
    await database.inTenant(first, async (db) => {
      const found = reachable(db)
      expect(found.size).toBeGreaterThan(10)
      expect([...found].filter((each) => each instanceof pg.Client || each instanceof pg.Pool)).toEqual([])
    })
    const pool = new pg.Pool({ connectionString: inject('database').tenant, max: 1 })
    expect(reachable(drizzle(pool))).toContain(pool)
    await pool.end()
  })

  test('cannot open, end or nest a transaction by its type', () => {
    void ((db: Parameters<Parameters<typeof database.inTenant>[1]>[0]) => {
      // @ts-expect-error -- the door that gave the handle owns its transaction
      void db.transaction
      // @ts-expect-error -- nobody holds the connection
      void db.$client
    })
    expect(log.filter((text) => /^(begin|commit|rollback|savepoint)/i.test(text))).toEqual([])
  })
})

describe('ISO-08 a transaction inside a transaction', () => {
  const inside = 'opened inside another'
  test.for([
    ['another tenant', () => database.inTenant(second, async () => 'entered')],
    ['the same tenant', () => database.inTenant(first, async () => 'entered')],
    ['the platform', () => database.inPlatform(async () => 'entered')],
    ['the ministry', () => database.inMinistry(first.personId, async () => 'entered')],
  ] as const)('throws for %s, and the outer one goes on in its own tenant', async ([, open]) => {
    await database.inTenant(first, async (db) => {
      await expect(open()).rejects.toThrow(inside)
      expect((await db.execute(tenantsSeen)).rows).toEqual([{ seen: first.tenantId }])
    })
    await expect(database.inTenant(second, async () => 'entered')).resolves.toBe('entered')
  })

  test('throws when nobody waits for it, too', async () => {
    let nested: Promise<unknown> | undefined
    await database.inTenant(first, async () => {
      nested = database.inTenant(second, async () => 'entered').catch((error: Error) => error.message)
    })
    expect(await nested).toContain(inside)
  })
})

test('trap 3: a failure swallowed inside a transaction is no success, and nothing of it stays', async () => {
  const marker = `swallowed-${first.tenantId}`
  await expect(
    database.inTenant(first, async (db) => {
      await recordAudit(
        { db, personId: first.personId, now: new Date() },
        { action: 'plan.edit', entity: 'plan', entityId: null, before: null, after: { text: marker } },
      )
      await db.execute(sql`select 1/0`).catch(() => 'swallowed')
      return 'done'
    }),
  ).rejects.toThrow('rolled back')
  expect(await connected('admin', async (admin) => (await admin.query(`select from app.audit where after ->> 'text' = $1`, [marker])).rowCount)).toBe(0)
})

test('ISO-09 a statement planned once on a connection serves each tenant its own rows', async () => {
  for (let round = 0; round < 24; round += 1) {
    const actor = round % 2 === 0 ? first : second
    const seen = await narrow.inTenant(actor, (db) => db.selectDistinct({ seen: unitVersion.tenantId }).from(unitVersion))
    expect(seen).toEqual([{ seen: actor.tenantId }])
  }
})
