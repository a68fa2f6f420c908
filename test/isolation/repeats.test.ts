import { randomUUID } from 'node:crypto'
import { answersNotKept } from '@trongtam/contracts'
import { openTestDatabase, stateOf } from '@trongtam/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { provesItRunsAsTheAppRole } from './world/app-role.ts'
import { describedOperations, send } from './world/operations.ts'
import { callerOf, samples } from './world/samples.ts'
import { aWorld, type World } from './world/world.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

let world: World
beforeAll(async () => void (world = await aWorld(database)))

// Withdrawing is last: what was withdrawn is gone for the others.
const last = ['withdrawPublication', 'signOut']
const unsafe = describedOperations()
  .filter(({ method }) => method !== 'GET')
  .toSorted((a, b) => last.indexOf(a.operationId) - last.indexOf(b.operationId))

/** What it writes belongs to no tenant and no person yet. */
const ofNobody = ['register']

const everything = async (as: { readonly id: string } | null = null) => {
  const { own, other, ministry, member } = world
  const persons = [own.founder, other.founder, ministry.founder, member, ...(as ? [as] : [])]
  return stateOf({ tenantIds: [own.id, other.id, ministry.id], personIds: persons.map(({ id }) => id) })
}

describe('REL-04 a repeat gets the same answer and does nothing', () => {
  test.for(unsafe.filter(({ operationId }) => !(operationId in answersNotKept)))('$operationId', async (operation) => {
    const sample = (await samples[operation.operationId]?.(world)) ?? {}
    const tenant = callerOf(operation.operationId, world)
    const as = sample.as === undefined ? tenant.founder : sample.as
    const ask = (key: string) => send(world, operation, sample, { slug: tenant.slug, as, key })
    const key = randomUUID()
    const before = await everything(as)
    const first = await ask(key)
    expect(first.status, first.text).toBe(200)
    const after = await everything(as)
    if (!ofNobody.includes(operation.operationId)) expect(after, '(control) the first one did something').not.toEqual(before)
    for (const _ of [1, 2]) {
      const again = await ask(key)
      expect(again.status, again.text).toBe(200)
      expect(again.json).toEqual(first.json)
      expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
      expect(again.headers.get('set-cookie')).toBeNull()
    }
    expect(await everything(as)).toEqual(after)
  })

  test('(control) with another key it is another request', async () => {
    const operation = unsafe.find(({ operationId }) => operationId === 'addPlanTask') as (typeof unsafe)[number]
    const sample = (await samples['addPlanTask']?.(world)) ?? {}
    const before = await everything()
    const ask = () => send(world, operation, sample, { slug: world.own.slug, as: world.own.founder, key: randomUUID() })
    const [one, other] = [await ask(), await ask()]
    expect(other.json.id).not.toBe(one.json.id)
    expect((await everything())['app.plan_node']?.rows).toBe((before['app.plan_node']?.rows ?? 0) + 2)
  })
})
