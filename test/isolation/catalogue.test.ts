import { type CatalogueFault, catalogueFaults, checkedRules } from '@trongtam/db/operator'
import { openTestDatabase } from '@trongtam/testing'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connected, provesItRunsAsTheAppRole, rolledBack } from './world/app-role.ts'
import { mutants } from './world/mutants.ts'
import { makeOwnDatabase, type OwnDatabase, whileRolesRest } from './world/own-database.ts'

provesItRunsAsTheAppRole(openTestDatabase())

describe('the migrated database', () => {
  let faults: CatalogueFault[]
  beforeAll(async () => {
    faults = await connected('admin', catalogueFaults)
  })

  test.for(checkedRules)('%s holds of every relation, key, grant, function and role there is', (rule) => {
    expect(faults.filter((fault) => fault.rule === rule)).toEqual([])
  })
})

describe('ISO-21 a database that stops keeping tenants apart is noticed when', () => {
  let own: OwnDatabase
  let client: pg.Client

  beforeAll(async () => {
    own = await makeOwnDatabase('mutants')
    client = new pg.Client({ connectionString: own.adminUrl, options: '-c jit=off' })
    await client.connect()
  })
  afterAll(async () => {
    await client.end()
    await own.drop()
  })

  test('(control) nothing is changed: no fault is found', async () => {
    expect(await catalogueFaults(client)).toEqual([])
  })

  test.for(mutants)('$what ($rule)', async ({ rule, sql }) => {
    const mutate = () =>
      rolledBack(client, async () => {
        await client.query(sql)
        return catalogueFaults(client)
      })
    const found = /alter role/.test(sql) ? await whileRolesRest(mutate) : await mutate()
    expect(found.map((fault) => fault.rule)).toContain(rule)
    for (const { wrong, mend } of found) expect(`${wrong} ${mend}`).toMatch(/^\S.{10,}\. \S.{10,}$/s)
  })

  test('(control) every rule the doctor checks has a mutant', () => {
    expect([...new Set(mutants.map(({ rule }) => rule))].toSorted()).toEqual(checkedRules)
  })
})
