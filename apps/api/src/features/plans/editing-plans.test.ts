import { createUnits } from '@trongtam/records'
import { type Database, newId } from '@trongtam/db'
import { audit, position } from '@trongtam/db/tables'
import { formatSchoolYear } from '@trongtam/domain'
import { aPlan, aProvince, aTemplate, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)

const pathOf = (province: TestTenant, planId: string) => `/api/v1/t/${province.slug}/plans/${planId}`
const read = (province: TestTenant, path: string) => call('GET', path, { as: province.founder })

async function aDraft(tasks = 3) {
  const province = await aProvince(database, ['planner'])
  const draft = await aPlan(database, province, { status: 'draft', tasks })
  const base = pathOf(province, draft.id)
  const edit = (nodeId: string, text: unknown, ifMatch?: string) =>
    call('PATCH', `${base}/nodes/${nodeId}`, { as: province.founder, body: { text }, headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } })
  const assign = (nodeId: string, body: object, ifMatch = '"1"') =>
    call('PUT', `${base}/nodes/${nodeId}/assignments`, {
      as: province.founder,
      headers: { 'if-match': ifMatch },
      body: { leadUnitId: null, coordinatingUnitIds: [], dueOn: null, product: null, ...body },
    })
  const add = (parentId: string, text: string) => call('POST', `${base}/nodes`, { as: province.founder, body: { parentId, text } })
  const counts = async () => (await read(province, base)).json.counts
  const tree = async () =>
    (await read(province, `${base}/tree`)).json.nodes as {
      id: string
      number: string
      text: string
      version: number
      lead: string | null
      dueOn: string | null
    }[]
  return { province, draft, base, edit, assign, add, counts, tree, firstTask: draft.taskIds[0] as string }
}

async function aUnit(within: Database, { id: tenantId, founder, unitId }: TestTenant, name: string): Promise<string> {
  const id = newId()
  await within.inTenant({ tenantId, personId: founder.id }, (db) =>
    createUnits(db, [
      {
        id,
        demo: true,
        name,
        code: null,
        kind: 'school',
        level: 'institution',
        stage: null,
        ownership: null,
        area: null,
        parentUnitId: unitId,
        validFrom: '2010-01-01',
        validTo: null,
      },
    ]),
  )
  return id
}

async function aPositionIn(within: Database, { id: tenantId, founder }: TestTenant, unitId: string, closedOn: string | null = null): Promise<string> {
  const id = newId()
  const row = { tenantId, id, unitId, title: 'Chuyên viên tổng hợp', role: 'viewer' as const, closedOn }
  await within.inTenant({ tenantId, personId: founder.id }, (db) => db.insert(position).values(row))
  return id
}

describe('REL-05 a change names the version it was made upon', () => {
  test('without one it is refused, with a stale one it is answered by the words that stand', async () => {
    const { edit, firstTask, base, province } = await aDraft()
    expect(await edit(firstTask, 'mới')).toMatchObject({ status: 428, json: { code: 'version-required' } })
    for (const wrong of ['*', '1', 'abc', '"-1"', '"1", "2"', '']) expect((await edit(firstTask, 'mới', wrong)).status, wrong).toBe(422)
    const done = await edit(firstTask, '  Lời  mới ', '"1"')
    expect(done).toMatchObject({ status: 200, json: { text: 'Lời mới', version: 2 } })
    expect(done.headers.get('etag')).toBe('"2"')
    expect(await edit(firstTask, 'chậm hơn', '"1"')).toMatchObject({
      status: 412,
      json: { code: 'version-stale', detail: { current: { id: firstTask, version: 2, text: 'Lời mới' } } },
    })
    expect((await edit(firstTask, 'vội hơn', '"3"')).status).toBe(412)
    const now = await read(province, `${base}/nodes/${firstTask}`)
    expect([now.json.text, now.headers.get('etag')]).toEqual(['Lời mới', '"2"'])
  })

  test('an assignment moves the version on too, so that neither change loses the other', async () => {
    const { edit, assign, firstTask, province } = await aDraft()
    expect((await assign(firstTask, { leadUnitId: province.unitId })).json.version).toBe(2)
    expect((await edit(firstTask, 'mới', '"1"')).status).toBe(412)
    expect((await assign(firstTask, {})).status).toBe(412)
  })
})

describe('where the words of a task come from', () => {
  test("what is reworded becomes adapted, back at the template's words it is inherited again; the counts follow", async () => {
    const province = await aProvince(database, ['planner'])
    const template = await aTemplate(['Nhóm một'])
    const { json: plan } = await call('POST', `/api/v1/t/${province.slug}/plans`, {
      as: province.founder,
      body: { schoolYear: formatSchoolYear(template.schoolYear) },
    })
    const base = pathOf(province, plan.id)
    const task = (await read(province, `${base}/tasks`)).json.items[0]
    const edit = (text: string, version: number) =>
      call('PATCH', `${base}/nodes/${task.id}`, { as: province.founder, body: { text }, headers: { 'if-match': `"${version}"` } })
    const origins = async () => {
      const { inherited, adapted, local } = (await read(province, base)).json.counts
      return { inherited, adapted, local }
    }
    expect((await edit('Lời của tỉnh', 1)).json).toMatchObject({ origin: 'adapted', templateText: task.text })
    expect(await origins()).toEqual({ inherited: 1, adapted: 1, local: 0 })
    expect((await edit(` ${task.text}  `, 2)).json.origin).toBe('inherited')
    expect(await origins()).toEqual({ inherited: 2, adapted: 0, local: 0 })
  })

  test('a change leaves before and after in the journal', async () => {
    const { edit, firstTask, province } = await aDraft()
    await edit(firstTask, 'sau', '"1"')
    const rows = await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      db.select().from(audit).where(eq(audit.entityId, firstTask)),
    )
    expect(rows).toMatchObject([{ action: 'plan.edit', personId: province.founder.id, before: { text: 'Nhiệm vụ 1 bình thường' }, after: { text: 'sau' } }])
  })

  test('a text of nothing one can see is refused', async () => {
    const { edit, add, firstTask, draft } = await aDraft()
    for (const text of ['', '   ', '\u200b', '\ufeff \u00a0']) {
      expect((await edit(firstTask, text, '"1"')).status, JSON.stringify(text)).toBe(422)
      expect((await add(draft.groupId, text)).status, JSON.stringify(text)).toBe(422)
    }
  })
})

test('an issued plan never changes: no edit, no task, no assignment', async () => {
  const province = await aProvince(database, ['planner'])
  const issued = await aPlan(database, province)
  const base = pathOf(province, issued.id)
  const [task] = issued.taskIds
  const before = (await read(province, `${base}/tree`)).text
  const locked = { status: 409, json: { code: 'plan-locked', detail: { status: 'issued' } } }
  expect(await call('PATCH', `${base}/nodes/${task}`, { as: province.founder, headers: { 'if-match': '"1"' }, body: { text: 'mới' } })).toMatchObject(locked)
  expect(await call('POST', `${base}/nodes`, { as: province.founder, body: { parentId: issued.groupId, text: 'mới' } })).toMatchObject(locked)
  expect(
    await call('PUT', `${base}/nodes/${task}/assignments`, {
      as: province.founder,
      headers: { 'if-match': '"1"' },
      body: { leadUnitId: province.unitId, coordinatingUnitIds: [], dueOn: null, product: null },
    }),
  ).toMatchObject(locked)
  expect((await read(province, `${base}/tree`)).text).toBe(before)
})

describe('a task of the province alone', () => {
  test('stands last in its group, is numbered and counted, and what follows moves on', async () => {
    const { add, draft, tree, counts } = await aDraft(2)
    const added = await add(draft.groupId, 'Việc địa phương')
    expect(added).toMatchObject({ status: 200, json: { number: '1.3', origin: 'local', kind: 'task', version: 1 } })
    const below = await add(draft.taskIds[0] as string, 'Việc con')
    expect(below.json).toMatchObject({ number: '1.1.1' })
    expect((await tree()).map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 Nhóm bình thường',
      '1.1 Nhiệm vụ 1 bình thường',
      '1.1.1 Việc con',
      '1.2 Nhiệm vụ 2 bình thường',
      '1.3 Việc địa phương',
    ])
    expect(await counts()).toMatchObject({ groups: 1, tasks: 4, local: 4, withoutLead: 3 })
  })

  test('is not put below a node of another plan, or of nobody', async () => {
    const [{ add }, other] = [await aDraft(), await aDraft()]
    for (const parent of [other.draft.groupId, newId()]) expect(await add(parent, 'Việc')).toMatchObject({ status: 404, json: { code: 'not-found' } })
  })
})

describe('who does a task', () => {
  test('one leads, others coordinate, each once, and the lead does not coordinate too', async () => {
    const { assign, firstTask, province, tree } = await aDraft()
    const [school, other] = [await aUnit(database, province, 'Trường Kim Đồng'), await aUnit(database, province, 'Trường Lê Lợi')]
    const done = await assign(firstTask, { leadUnitId: school, coordinatingUnitIds: [other, other, school], dueOn: '2027-03-31', product: 'Kế hoạch' })
    expect(done.json.assignments.map(({ role, name, dueOn, product }: Record<string, string>) => [role, name, dueOn, product])).toEqual([
      ['lead', 'Trường Kim Đồng', '2027-03-31', 'Kế hoạch'],
      ['coordinating', 'Trường Lê Lợi', null, null],
    ])
    expect((await tree()).find(({ id }) => id === firstTask)).toMatchObject({ lead: 'Trường Kim Đồng', dueOn: '2027-03-31' })
    expect((await assign(firstTask, { leadUnitId: other }, '"2"')).json.assignments).toMatchObject([{ role: 'lead', unitId: other }])
  })

  test('a unit of another province is as unknown as one that never was', async () => {
    const { assign, firstTask, province } = await aDraft()
    const stranger = await aProvince(database)
    for (const unit of [stranger.unitId, newId()]) {
      expect(await assign(firstTask, { leadUnitId: unit })).toMatchObject({ status: 422, json: { code: 'unit-unknown' } })
      expect(await assign(firstTask, { leadUnitId: province.unitId, coordinatingUnitIds: [unit] })).toMatchObject({
        status: 422,
        json: { code: 'unit-unknown' },
      })
    }
    expect((await assign(firstTask, { leadUnitId: province.unitId })).status).toBe(200)
  })

  test('a position of the lead sees to it: it is shown by its title, stays when the task is assigned again, and is in the journal by its id', async () => {
    const { assign, firstTask, province, base } = await aDraft()
    const school = await aUnit(database, province, 'Trường Kim Đồng')
    const leadPositionId = await aPositionIn(database, province, school)
    const shown = { leadUnitId: school, leadPositionId, coordinatingUnitIds: [province.unitId] }
    const held = [
      { role: 'lead', position: { id: leadPositionId, title: 'Chuyên viên tổng hợp' } },
      { role: 'coordinating', position: null },
    ]
    expect((await assign(firstTask, shown)).json.assignments).toMatchObject(held)
    expect((await assign(firstTask, { ...shown, dueOn: '2027-03-31' }, '"2"')).json.assignments).toMatchObject(held)
    expect((await read(province, `${base}/nodes/${firstTask}`)).json.assignments).toMatchObject(held)
    expect((await assign(firstTask, { leadUnitId: school }, '"3"')).json.assignments).toMatchObject([{ role: 'lead', position: null }])
    const rows = await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      db.select().from(audit).where(eq(audit.entityId, firstTask)).orderBy(audit.id),
    )
    expect(rows.at(-1)).toMatchObject({
      before: { assignments: [{ role: 'lead', positionId: leadPositionId }, { positionId: null }] },
      after: { assignments: [{ role: 'lead', positionId: null }] },
    })
    expect(JSON.stringify(rows)).not.toContain('Chuyên viên tổng hợp')
  })

  test('a position of another unit, another province or nowhere, a closed one, or one without a lead is refused alike', async () => {
    const { assign, firstTask, province } = await aDraft()
    const [school, stranger] = [await aUnit(database, province, 'Trường Kim Đồng'), await aProvince(database)]
    const open = await aPositionIn(database, province, school)
    const refused = [
      { leadUnitId: province.unitId, leadPositionId: open },
      { leadUnitId: school, leadPositionId: await aPositionIn(database, stranger, stranger.unitId) },
      { leadUnitId: school, leadPositionId: newId() },
      { leadUnitId: school, leadPositionId: await aPositionIn(database, province, school, '2026-01-01') },
    ]
    for (const body of refused)
      expect(await assign(firstTask, body)).toMatchObject({
        status: 422,
        json: { code: 'invalid-input', fields: [{ path: 'leadPositionId', message: 'not an open position of the lead unit' }] },
      })
    expect(await assign(firstTask, { leadPositionId: open })).toMatchObject({ status: 422, json: { code: 'invalid-input' } })
    expect((await assign(firstTask, { leadUnitId: school, leadPositionId: open })).status).toBe(200)
  })

  test('a date or a product needs a lead; a group is given to nobody; a wrong date is refused', async () => {
    const { assign, firstTask, draft, province } = await aDraft()
    for (const body of [
      { dueOn: '2027-01-01' },
      { product: 'Báo cáo' },
      { leadUnitId: province.unitId, dueOn: '2027-02-30' },
      { leadUnitId: province.unitId, dueOn: '31/01/2027' },
    ])
      expect(await assign(firstTask, body)).toMatchObject({ status: 422, json: { code: 'invalid-input' } })
    expect((await assign(draft.groupId, { leadUnitId: province.unitId })).status).toBe(422)
  })
})
