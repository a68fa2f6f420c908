import { allOperations, noVersionAsked } from '@trongtam/contracts'
import { openTestDatabase } from '@trongtam/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { provesItRunsAsTheAppRole } from './world/app-role.ts'
import { describedOperations, send } from './world/operations.ts'
import { callerOf, samples } from './world/samples.ts'
import { aWorld, type World } from './world/world.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)
let world: World
beforeAll(async () => void (world = await aWorld(database)))

const asksForVersion = ({ request }: (typeof allOperations)[number]) => 'if-match' in ((request?.headers as { shape?: object } | undefined)?.shape ?? {})
const versioned = allOperations.filter(asksForVersion).map(({ operationId = '' }) => operationId)

test('REL-05 every operation that changes something named by an id takes If-Match, or is on the list with its reason', () => {
  const changing = allOperations.filter(({ method, path }) => method !== 'get' && /\{\w+Id\}/.test(path)).map(({ operationId = '' }) => operationId)
  expect(changing.filter((id) => !versioned.includes(id)).toSorted()).toEqual(Object.keys(noVersionAsked).toSorted())
  for (const [id, reason] of Object.entries(noVersionAsked)) expect(reason.length, id).toBeGreaterThan(20)
  expect(versioned).toEqual(expect.arrayContaining(['editPlanNode', 'assignTask', 'issuePlan']))
})

describe('REL-05 a change names the version it was made upon', () => {
  test.for(describedOperations().filter(({ operationId }) => versioned.includes(operationId)))(
    '$operationId: without one 428, with another 412 and what stands there now; with that one it goes through',
    async (operation) => {
      const sample = (await samples[operation.operationId]?.(world)) ?? {}
      const tenant = callerOf(operation.operationId, world)
      const from = { slug: tenant.slug, as: sample.as === undefined ? tenant.founder : sample.as }
      const upon = (version: string | null) => send(world, operation, { ...sample, headers: version === null ? {} : { 'if-match': version } }, from)
      expect(await upon(null)).toMatchObject({ status: 428, json: { code: 'version-required' } })
      const stale = await upon('"999999"')
      expect(stale, stale.text).toMatchObject({ status: 412, json: { code: 'version-stale', detail: { current: { version: expect.any(Number) } } } })
      const stands = stale.json.detail.current.version as number
      expect((await upon(`"${stands - 1}"`)).status).toBe(412)
      for (const wrong of ['1', '*', '"a"', '"1", "2"']) expect((await upon(wrong)).status, wrong).toBe(422)
      const done = await upon(`"${stands}"`)
      expect(done.status, `(control) ${done.text}`).toBe(200)
    },
  )
})
