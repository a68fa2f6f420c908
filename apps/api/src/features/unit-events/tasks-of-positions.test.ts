import { aPerson, aPlan, join, openTestDatabase } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aProvinceOfTwoSchools, aUnit, unitEventsOf } from './a-hierarchy.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const on = '2026-01-01'

/** A school whose head sees to a task of a draft, and another; what the head's positions see to. */
async function aStage() {
  const { province, a, b } = await aProvinceOfTwoSchools(database)
  const head = await aPerson(database)
  await join(database, head, { ...province, unitId: a }, ['unit-head'])
  const draft = await aPlan(database, { ...province, unitId: a }, { status: 'draft' })
  const get = async (path: string) => (await call('GET', `/api/v1/t/${province.slug}/${path}`, { as: province.founder })).json
  const positionIn = async (unitId: string): Promise<string> => (await get(`positions?unitId=${unitId}&within=unit`)).items[0]?.id
  const old = await positionIn(a)
  const node = `plans/${draft.id}/nodes/${draft.taskIds[0]}`
  const assigned = await call('PUT', `/api/v1/t/${province.slug}/${node}/assignments`, {
    as: province.founder,
    headers: { 'if-match': (await call('GET', `/api/v1/t/${province.slug}/${node}`, { as: province.founder })).headers.get('etag') ?? '' },
    body: { leadUnitId: a, leadPositionId: old, coordinatingUnitIds: [], dueOn: '2026-05-01', product: null },
  })
  expect(assigned.status, assigned.text).toBe(200)
  const tasksOf = async (positionId: string): Promise<number> => (await get(`positions/${positionId}`)).taskCount
  const handed = async (positionId: string) => {
    const next = await aPerson(database)
    await join(database, next, province, [])
    const body = { personId: next.id, email: null, name: null, from: '2099-01-01' }
    const { json } = await call('POST', `/api/v1/t/${province.slug}/positions/${positionId}/handover/preview`, { as: province.founder, body })
    return json
  }
  return { province, a, b, old, node, read: get, positionIn, tasksOf, handed, ...unitEventsOf(call, province) }
}

describe('the tasks of a position that an event closed', () => {
  test('are seen to by the position that came after it, as the unit carries them; what the plan says stands', async () => {
    const { a, b, old, node, read, positionIn, tasksOf, handed, apply, undo } = await aStage()
    expect(await tasksOf(old), '(control)').toBe(1)
    const { json } = await apply({ kind: 'merge', on, unitIds: [a], into: b, children: {} })
    const next = await positionIn(b)
    expect([await tasksOf(old), await tasksOf(next)]).toEqual([0, 1])
    expect(await handed(next)).toMatchObject({ taskCount: 1, tasks: [{ text: 'Nhiệm vụ 1 bình thường' }] })
    expect((await read(node)).assignments).toMatchObject([{ unitId: a, position: { id: old } }])
    expect((await undo(json.id)).status).toBe(200)
    expect(await tasksOf(old)).toBe(1)
  })

  test('are followed through one event after another', async () => {
    const { province, a, b, old, positionIn, tasksOf, apply } = await aStage()
    await apply({ kind: 'merge', on, unitIds: [a], into: b, children: {} })
    const between = await positionIn(b)
    const c = await aUnit(database, province, { name: 'Trường C' })
    expect((await apply({ kind: 'merge', on: '2026-02-01', unitIds: [b], into: c, children: {} })).status).toBe(200)
    expect([await tasksOf(old), await tasksOf(between), await tasksOf(await positionIn(c))]).toEqual([0, 0, 1])
  })

  test('are nobody’s where the task went to another unit than the position, or to none', async () => {
    const { province, a, b, old, positionIn, tasksOf, preview, apply } = await aStage()
    const event = { kind: 'merge', on, unitIds: [a], into: b, children: {} }
    const [task] = (await preview(event)).json.assignments
    await apply(event, { takeovers: [{ subject: 'assignment', subjectId: task.assignmentId, toUnitId: province.unitId }] })
    expect([await tasksOf(old), await tasksOf(await positionIn(b))]).toEqual([0, 0])
  })

  test('stay where they are until the day of the event', async () => {
    const { a, b, old, positionIn, tasksOf, apply } = await aStage()
    expect((await apply({ kind: 'merge', on: '2999-01-01', unitIds: [a], into: b, children: {} })).status).toBe(200)
    expect([await tasksOf(old), await tasksOf(await positionIn(b))]).toEqual([1, 0])
  })
})
