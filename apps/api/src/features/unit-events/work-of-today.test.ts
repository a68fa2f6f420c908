import { aPerson, aPlan, join, openTestDatabase } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aProvinceOfTwoSchools, aUnit, unitEventsOf } from './a-hierarchy.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const on = '2026-01-01'

async function aStage() {
  const { province, a, b } = await aProvinceOfTwoSchools(database)
  return { province, a, b, ...unitEventsOf(call, province) }
}

describe('work is given to units that are there today', () => {
  test('neither to one that has ended nor to one that is to begin; one that does the task already may keep it', async () => {
    const { province, a, b, apply } = await aStage()
    const future = await aUnit(database, province, { name: 'Trường Mai Sau', validFrom: '2999-01-01' })
    const draft = await aPlan(database, { ...province, unitId: a }, { status: 'draft' })
    const path = `/api/v1/t/${province.slug}/plans/${draft.id}/nodes/${draft.taskIds[0]}`
    const assign = async (leadUnitId: string, coordinatingUnitIds: readonly string[] = []) => {
      const etag = (await call('GET', path, { as: province.founder })).headers.get('etag') ?? ''
      const body = { leadUnitId, leadPositionId: null, coordinatingUnitIds, dueOn: null, product: null }
      return call('PUT', `${path}/assignments`, { as: province.founder, headers: { 'if-match': etag }, body })
    }
    expect((await apply({ kind: 'merge', on, unitIds: [a], into: b, children: {} })).status).toBe(200)
    expect(await assign(future)).toMatchObject({ json: { code: 'unit-unknown' } })
    expect(await assign(b, [future])).toMatchObject({ json: { code: 'unit-unknown' } })
    expect((await assign(a)).status).toBe(200)
    expect((await assign(b)).status).toBe(200)
    expect(await assign(a)).toMatchObject({ json: { code: 'unit-unknown' } })
  })
})

describe('the work of a unit that has ended', () => {
  test('is on the first page of whoever took it over, under the unit that carries it', async () => {
    const { province, a, b, apply } = await aStage()
    const plan = await aPlan(database, { ...province, unitId: a })
    const head = await aPerson(database)
    await join(database, head, { ...province, unitId: b }, ['unit-head'])
    const mine = async () => (await call('GET', `/api/v1/t/${province.slug}/home`, { as: head })).json.mine
    expect(await mine()).toEqual([])
    await apply({ kind: 'merge', on, unitIds: [a], into: b, children: {} })
    expect(await mine()).toMatchObject([{ planId: plan.id, text: 'Nhiệm vụ 1 bình thường', unit: 'Trường B', role: 'lead' }])
    const graph = await call('GET', `/api/v1/t/${province.slug}/plans/${plan.id}/document-graph`, { as: head })
    expect(graph.text).toContain('Trường A')
  })
})
