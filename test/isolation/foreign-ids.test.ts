import type { TestAnswer } from '@trongtam/api/test-app'
import { newId } from '@trongtam/db'
import { aPerson, openTestDatabase, type TestPerson } from '@trongtam/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { provesItRunsAsTheAppRole } from './world/app-role.ts'
import { leaksIn } from './world/full-province.ts'
import { describedOperations, operationIds, send, withIds } from './world/operations.ts'
import { callerOf, samples } from './world/samples.ts'
import { aWorld, comparable, type World } from './world/world.ts'

const database = openTestDatabase()
provesItRunsAsTheAppRole(database)

const operations = describedOperations()
const ofTenants = operations.filter(({ path }) => path.includes('{slug}'))
let world: World
let stranger: TestPerson
beforeAll(async () => {
  world = await aWorld(database)
  stranger = await aPerson(database)
})

/** An answer with what was asked named instead of told again: ids, and the hash of what was previewed. */
function named(answer: TestAnswer, ids: readonly (readonly [name: string, id: string])[]) {
  const { body, ...rest } = comparable(answer)
  return { ...rest, body: ids.reduce((text, [name, id]) => text.replaceAll(id, name), body).replace(/"sha256":"[^"]+"/, '"sha256":""') }
}

const sampleOf = async (operationId: string) => (await samples[operationId]?.(world)) ?? {}
const callOf = async (operationId: string) => {
  const sample = await sampleOf(operationId)
  const tenant = callerOf(operationId, world)
  return { sample, slug: tenant.slug, as: sample.as === undefined ? tenant.founder : sample.as }
}

describe('ISO-17 the table of samples', () => {
  test('holds one for every operation of the contract, and no other', () => {
    expect(Object.keys(samples).toSorted()).toEqual([...operationIds].toSorted())
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual([...operationIds].toSorted())
  })

  test.for(operations)('of $operationId names a foreign id for each id it can be asked with', async ({ operationId, idNames }) => {
    expect(Object.keys((await sampleOf(operationId)).foreign ?? {}).toSorted()).toEqual(idNames.toSorted())
  })

  test('(control) an id in a path, a query, a body, a list or a nested field would be seen', () => {
    const id = { type: 'string', format: 'uuid' }
    const body = { content: { 'application/json': { schema: { $ref: '#/components/schemas/Asked' } } } }
    const planted = {
      paths: {
        '/x/{a}': {
          post: {
            operationId: 'x',
            parameters: [
              { name: 'a', schema: id },
              { name: 'b', schema: id },
            ],
            requestBody: body,
          },
        },
      },
      components: { schemas: { Asked: { properties: { c: { anyOf: [id, { type: 'null' }] }, d: { items: id }, e: { items: { properties: { f: id } } } } } } },
    }
    expect(describedOperations(planted)[0]?.idNames).toEqual(['a', 'b', 'c', 'd[]', 'e[].f'])
  })
})

describe.for(operations.filter(({ idNames }) => idNames.length > 0))('ISO-17 $operationId', (operation) => {
  test.for([...operation.idNames, ...(operation.idNames.length > 1 ? ['every id'] : [])])(
    'answers %s of another tenant exactly as one that is nowhere',
    async (name) => {
      const { sample, ...from } = await callOf(operation.operationId)
      const body = sample.bodyFor?.[name]
      const own = body ? { ...sample, body } : sample
      const foreign = Object.entries(sample.foreign ?? {}).filter(([each]) => name === 'every id' || each === name)
      const other = new Map(foreign.map(([, id]) => [id, newId()]))
      const nowhere = foreign.map(([each, id]) => [each, other.get(id) ?? ''] as const)
      const asked = await send(world, operation, withIds(own, Object.fromEntries(foreign)), from)
      const random = await send(world, operation, withIds(own, Object.fromEntries(nowhere)), from)
      expect(named(asked, foreign)).toEqual(named(random, nowhere))
      // 409: what was previewed was something else.
      expect([200, 404, 409, 422]).toContain(asked.status)
      expect(leaksIn(asked.text).has(world.other.mark)).toBe(false)
    },
  )
})

describe.for(ofTenants)('ISO-17 $operationId', (operation) => {
  test('answers in the name of another tenant, and of a person who is no member, exactly as for a tenant that is nowhere', async () => {
    const { sample, slug, as } = await callOf(operation.operationId)
    const nowhere = comparable(await send(world, operation, sample, { slug: 'khong-co', as }))
    expect(nowhere.status).toBe(404)
    for (const asked of [
      { slug: world.other.slug, as },
      { slug, as: stranger },
      { slug: world.other.slug, as: world.ministry.founder },
    ])
      expect(comparable(await send(world, operation, sample, asked))).toEqual(nowhere)
  })

  test('answers who is not signed in with 401, whether or not the tenant is there', async () => {
    const { sample, slug } = await callOf(operation.operationId)
    const here = comparable(await send(world, operation, sample, { slug, as: null }))
    expect(here.status).toBe(401)
    expect(comparable(await send(world, operation, sample, { slug: 'khong-co', as: null }))).toEqual(here)
  })

  test('of one kind of tenant is not there for the other', async () => {
    if (/\/(me|session|templates|unit-pattern(?!-)|audit|people|positions|appointments|invitations)/.test(operation.path)) return
    const { sample } = await callOf(operation.operationId)
    const wrong = callerOf(operation.operationId, world) === world.own ? world.ministry : world.own
    expect((await send(world, operation, sample, { slug: wrong.slug, as: wrong.founder })).status).toBe(404)
  })
})

describe('ISO-17 (control)', () => {
  // Signing out is last: what was withdrawn or signed out is gone for the others.
  const last = ['withdrawPublication', 'getMe', 'signOut']
  const inOrder = operations.toSorted((a, b) => last.indexOf(a.operationId) - last.indexOf(b.operationId))

  test.for(inOrder)('$operationId succeeds with its own ids, and otherwise than with ids that are nowhere', async (operation) => {
    const { sample, ...from } = await callOf(operation.operationId)
    const given = { ...sample.path, ...sample.query, ...sample.body }
    const named = operation.idNames.filter((name) => name.replace('[]', '') in given)
    const nowhere = Object.fromEntries(named.map((name) => [name, newId()]))
    // Without an id to replace it would be done twice: deriving the plan of a year a second time is refused.
    const random = named.length > 0 ? await send(world, operation, withIds(sample, nowhere), from) : null
    const answer = await send(world, operation, sample, from)
    expect(answer.status, answer.text).toBe(200)
    if (random) expect(comparable(answer)).not.toEqual(comparable(random))
  })

  test('what another tenant has is as it was', async () => {
    const { other } = world
    const node = await world.call('GET', `/api/v1/t/${other.slug}/plans/${other.draft.planId}/nodes/${other.draft.taskId}`, { as: other.founder })
    expect(node.json).toMatchObject({ version: 1, text: expect.stringContaining(other.mark), assignments: [{ role: 'lead' }, { role: 'coordinating' }] })
    const published = await world.call('GET', `/api/v1/t/${other.slug}/publications`, { as: other.founder })
    expect(published.json.items.map((each: { withdrawn: unknown }) => each.withdrawn !== null)).toEqual([false, true])
  })
})
