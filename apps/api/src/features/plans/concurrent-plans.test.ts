import { countPlan, formatSchoolYear, type Origin } from '@trongtam/domain'
import { aPlan, aProvince, aTemplate, openTestDatabase, type TestTenant } from '@trongtam/testing'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const [database, otherDatabase] = [openTestDatabase({ poolSize: 12 }), openTestDatabase({ poolSize: 12 })]
const servers = [openTestApp(database), openTestApp(otherDatabase)] as const
const [call] = servers
const through = (index: number) => servers[index % 2] as typeof call

interface Node {
  readonly id: string
  readonly parentId: string | null
  readonly kind: 'group' | 'task'
  readonly number: string
  readonly text: string
  readonly origin: Origin
  readonly lead: string | null
  readonly dueOn: string | null
  readonly targetCount: number
  readonly version: number
}

const baseOf = (province: TestTenant, planId: string) => `/api/v1/t/${province.slug}/plans/${planId}`

async function see(province: TestTenant, planId: string) {
  const tree = (await call('GET', `${baseOf(province, planId)}/tree`, { as: province.founder })).json.nodes as Node[]
  const kept = (await call('GET', baseOf(province, planId), { as: province.founder })).json.counts
  const tasks = tree.filter(({ kind }) => kind === 'task')
  const fresh = countPlan(
    tree.length - tasks.length,
    tasks.map((task) => ({ origin: task.origin, hasLead: task.lead !== null, hasDue: task.dueOn !== null, targetCount: task.targetCount })),
  )
  return { tree, kept, fresh }
}

/** Each number follows its parent's and the sibling's before it, in document order. */
function numbersOf(tree: readonly Node[]): string[] {
  const byId = new Map(tree.map((node) => [node.id, node]))
  const seen = new Map<string, number>()
  return tree.map(({ parentId }) => {
    const parent = parentId === null ? '' : (byId.get(parentId) as Node).number
    const next = (seen.get(parent) ?? 0) + 1
    seen.set(parent, next)
    return parent === '' ? String(next) : `${parent}.${next}`
  })
}

const statuses = (answers: readonly { status: number }[]) =>
  Object.fromEntries(
    Map.groupBy(answers, ({ status }) => status)
      .entries()
      .map(([status, each]) => [status, each.length]),
  )

describe('REL-05 many at once', () => {
  test('20 writers on one task, five rounds: one wins each version, no update is lost', async () => {
    const province = await aProvince(database, ['planner'])
    const draft = await aPlan(database, province, { status: 'draft' })
    const path = `${baseOf(province, draft.id)}/nodes/${draft.taskIds[1]}`
    for (let version = 1; version <= 5; version += 1) {
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, writer) =>
          through(writer)('PATCH', path, { as: province.founder, headers: { 'if-match': `"${version}"` }, body: { text: `bản ${version} của ${writer}` } }),
        ),
      )
      expect(statuses(answers)).toEqual({ 200: 1, 412: 19 })
      const winner = answers.find(({ status }) => status === 200)
      for (const { status, json } of answers)
        if (status === 412) expect(json.detail).toMatchObject({ current: { version: version + 1, text: winner?.json.text } })
      expect((await call('GET', path, { as: province.founder })).json).toMatchObject({ text: winner?.json.text, version: version + 1 })
    }
  })

  test('12 people add a task to the same group: all 12 stand, numbered without a gap or a double, and counted', async () => {
    const province = await aProvince(database, ['planner'])
    const draft = await aPlan(database, province, { status: 'draft' })
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        through(index)('POST', `${baseOf(province, draft.id)}/nodes`, { as: province.founder, body: { parentId: draft.groupId, text: `Việc ${index}` } }),
      ),
    )
    expect(statuses(answers)).toEqual({ 200: 12 })
    const { tree, kept, fresh } = await see(province, draft.id)
    expect(tree).toHaveLength(16)
    expect(tree.map(({ number }) => number)).toEqual(numbersOf(tree))
    expect(kept).toEqual(fresh)
  })

  test('10 people assign the same task: one wins, nobody meets a failure, and there is one lead', async () => {
    const province = await aProvince(database, ['planner'])
    const draft = await aPlan(database, province, { status: 'draft' })
    const path = `${baseOf(province, draft.id)}/nodes/${draft.taskIds[2]}/assignments`
    const body = { leadUnitId: province.unitId, coordinatingUnitIds: [], dueOn: null, product: null }
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => through(index)('PUT', path, { as: province.founder, headers: { 'if-match': '"1"' }, body })),
    )
    expect(statuses(answers)).toEqual({ 200: 1, 412: 9 })
    const { kept, fresh } = await see(province, draft.id)
    expect(kept).toEqual(fresh)
  })

  test('8 people derive the plan of a year: there is one', async () => {
    const province = await aProvince(database, ['planner'])
    const { schoolYear } = await aTemplate(['Nhóm'])
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        through(index)('POST', `/api/v1/t/${province.slug}/plans`, { as: province.founder, body: { schoolYear: formatSchoolYear(schoolYear) } }),
      ),
    )
    expect(statuses(answers)).toEqual({ 200: 1, 409: 7 })
    expect((await call('GET', `/api/v1/t/${province.slug}/plans`, { as: province.founder })).json.items).toHaveLength(1)
  })
})

type Step = { readonly verb: 'edit' | 'restore' | 'assign' | 'unassign' | 'add'; readonly at: number; readonly due: boolean }
const step: fc.Arbitrary<Step> = fc.record({ verb: fc.constantFrom('edit', 'restore', 'assign', 'unassign', 'add'), at: fc.nat(1_000), due: fc.boolean() })

async function take(
  { verb, at, due }: Step,
  province: TestTenant,
  planId: string,
  original: ReadonlyMap<string, string>,
  server: typeof call,
): Promise<number> {
  const base = baseOf(province, planId)
  const nodes = (await call('GET', `${base}/tree`, { as: province.founder })).json.nodes as Node[]
  const node = nodes[at % nodes.length] as Node
  const headers = { 'if-match': `"${node.version}"` }
  if (verb === 'add') return (await server('POST', `${base}/nodes`, { as: province.founder, body: { parentId: node.id, text: `Thêm ${at}` } })).status
  if (verb === 'edit' || verb === 'restore')
    return (
      await server('PATCH', `${base}/nodes/${node.id}`, {
        as: province.founder,
        headers,
        body: { text: verb === 'edit' ? `Sửa ${at}` : (original.get(node.id) ?? node.text) },
      })
    ).status
  const body = {
    leadUnitId: verb === 'assign' ? province.unitId : null,
    coordinatingUnitIds: [],
    dueOn: verb === 'assign' && due ? '2027-05-01' : null,
    product: null,
  }
  return (await server('PUT', `${base}/nodes/${node.id}/assignments`, { as: province.founder, headers, body })).status
}

describe('the counts kept with a plan are those of a fresh count', () => {
  test.each([
    ['one after the other', false],
    ['two at once', true],
  ])('after any changes, %s', async (_how, together) => {
    const { schoolYear } = await aTemplate(['Nhóm một', 'Nhóm hai'])
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        const province = await aProvince(database, ['planner'])
        const { json: plan } = await call('POST', `/api/v1/t/${province.slug}/plans`, {
          as: province.founder,
          body: { schoolYear: formatSchoolYear(schoolYear) },
        })
        const original = new Map((await see(province, plan.id)).tree.map(({ id, text }) => [id, text]))
        const answered: number[] = []
        for (let index = 0; index < steps.length; index += together ? 2 : 1)
          answered.push(
            ...(await Promise.all(
              steps.slice(index, index + (together ? 2 : 1)).map((each, offset) => take(each, province, plan.id, original, through(offset))),
            )),
          )
        expect(answered.filter((status) => ![200, 412, 422].includes(status))).toEqual([])
        const { tree, kept, fresh } = await see(province, plan.id)
        expect(kept).toEqual(fresh)
        expect(tree.map(({ number }) => number)).toEqual(numbersOf(tree))
      }),
      { numRuns: 15, seed: 514 },
    )
  })
})
