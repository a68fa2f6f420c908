import { type Database, openDatabase } from '@trongtam/db'
import { openTestDatabase } from '@trongtam/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { requestStorm } from '../load/storm/request-storm.ts'
import { idleInTransaction, openStormServer, startKiller, type StormServer, unruly } from '../load/storm/storm-server.ts'
import { aftermath, makeStormTenants, type StormTenant } from '../load/storm/storm-tenants.ts'
import { provesItRunsAsTheAppRole } from './world/app-role.ts'
import { makeOwnDatabase, type OwnDatabase } from './world/own-database.ts'

provesItRunsAsTheAppRole(openTestDatabase())

let own: OwnDatabase
let database: Database
let tenants: StormTenant[]
let server: StormServer
beforeAll(async () => {
  own = await makeOwnDatabase('storms')
  database = openDatabase(own.urls, { poolSize: 10 })
  tenants = await makeStormTenants(database, 34)
  server = await openStormServer(unruly(database, 0.02))
})
afterAll(async () => {
  await server.close()
  await database.close()
  await own.drop()
})

/** A server that sometimes answers one with what it read for another, and says of every tenth save that it is kept when it is not. */
function faulty(): Database {
  let before: unknown
  const inTenant: Database['inTenant'] = async (actor, work) => {
    const result = await keptOrNot(
      () => database.inTenant(actor, work),
      (made) => database.inTenant(actor, async (db, roles) => made(await work(db, roles))),
    )
    const answer = before !== undefined && Math.random() < 0.2 ? (before as typeof result) : result
    before = result
    return answer
  }
  return { ...database, inTenant }
}

async function keptOrNot<T>(keep: () => Promise<T>, undo: (made: (result: T) => never) => Promise<T>): Promise<T> {
  if (Math.random() > 0.1) return keep()
  let result: T | undefined
  await undo((made) => {
    result = made
    throw new Error('undone')
  }).catch((error: Error) => {
    if (error.message !== 'undone') throw error
  })
  return result as T
}

test('(control) a server that mixes up answers and forgets saves is caught', async () => {
  const other = await openStormServer(faulty())
  const tally = await requestStorm({ tenants: tenants.slice(0, 8), address: other, requests: 400, concurrency: 16, aborts: 0 })
  await other.close()
  expect(tally.foreign).toBeGreaterThan(0)
  expect((await aftermath(database, tenants, tally)).lost).toBeGreaterThan(0)
})

describe('34 tenants at once on ten connections', () => {
  test('ISO-15 up to 2.000 requests in six seconds, 2 % rolled back by force, 1 % given up on: no foreign row, no lost or undead save, no transaction left idle', async () => {
    const ends = Date.now() + 6_000
    const tally = await requestStorm({ tenants, address: server, requests: 2_000, concurrency: 40, aborts: 0.01, until: () => Date.now() > ends })
    expect(tally).toMatchObject({ foreign: 0, hung: 0 })
    expect(tally.own).toBeGreaterThan(200)
    expect(tally.aborted).toBeGreaterThan(0)
    expect(tally.statuses.get(500)).toBeGreaterThan(2)
    expect([...tally.statuses.keys()].toSorted()).toEqual([200, 412, 500])
    expect(tally.saves.filter(({ acknowledged }) => acknowledged).length).toBeGreaterThan(20)
    expect(await aftermath(database, tenants, tally)).toEqual({ foreignRows: 0, lost: 0, undead: 0 })
    expect(await idleInTransaction(own.adminUrl)).toBe(0)
  })

  test('ISO-16 while a connection is killed every 400 ms: no foreign row, no acknowledged save lost, no request hangs', async () => {
    const killer = await startKiller(own.adminUrl, 400)
    const ends = Date.now() + 3_200
    const tally = await requestStorm({ tenants, address: server, requests: 100_000, concurrency: 40, aborts: 0.01, until: () => Date.now() > ends })
    const killed = await killer.stop()
    expect(killed).toBeGreaterThan(3)
    expect(tally).toMatchObject({ foreign: 0, hung: 0 })
    expect(tally.own).toBeGreaterThan(50)
    expect(await aftermath(database, tenants, tally)).toMatchObject({ foreignRows: 0, lost: 0 })
    expect(await idleInTransaction(own.adminUrl)).toBe(0)
  })
})
