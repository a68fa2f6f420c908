import { allOperations, noVersionAsked } from '@trongtam/contracts'
import { openTestDatabase } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { aStage, type SampleCall } from '../every-operation.ts'
import { openTestApp } from '../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)

const asksForVersion = ({ request }: (typeof allOperations)[number]) => 'if-match' in ((request?.headers as { shape?: object } | undefined)?.shape ?? {})
const versioned = allOperations.filter(asksForVersion).map(({ operationId = '' }) => operationId)

test('REL-05 every operation that changes something named by an id takes If-Match, or is on the list with its reason', () => {
  const changing = allOperations.filter(({ method, path }) => method !== 'get' && /\{\w+Id\}/.test(path)).map(({ operationId = '' }) => operationId)
  expect(changing.filter((id) => !versioned.includes(id)).toSorted()).toEqual(Object.keys(noVersionAsked).toSorted())
  for (const [id, reason] of Object.entries(noVersionAsked)) expect(reason.length, id).toBeGreaterThan(20)
  expect(versioned).toEqual(expect.arrayContaining(['editPlanNode', 'assignTask', 'issuePlan']))
})

describe('REL-05 a change names the version it was made upon', () => {
  test.each(versioned)('%s: without one 428, with another 412 and what stands there now; with that one it goes through', async (id) => {
    const stage = await aStage(database)
    const { method, path, body, tenant } = stage.calls.find((each) => each.id === id) as SampleCall
    const as = tenant === 'ministry' ? stage.ministry.founder : stage.province.founder
    const send = (version: string | null) =>
      call(method, path, { as, headers: version === null ? {} : { 'if-match': version }, ...(body !== undefined && { body }) })
    expect(await send(null)).toMatchObject({ status: 428, json: { code: 'version-required' } })
    const stale = await send('"999999"')
    expect(stale, stale.text).toMatchObject({ status: 412, json: { code: 'version-stale', detail: { current: { version: expect.any(Number) } } } })
    const stands = stale.json.detail.current.version as number
    expect((await send(`"${stands - 1}"`)).status).toBe(412)
    for (const wrong of ['1', '*', '"a"', '"1", "2"']) expect((await send(wrong)).status, wrong).toBe(422)
    const done = await send(`"${stands}"`)
    expect(done.status, `(control) ${done.text}`).toBe(200)
  })
})
