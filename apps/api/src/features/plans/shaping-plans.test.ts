import { newId } from '@trongtam/db'
import { audit, result, target } from '@trongtam/db/tables'
import { aPlan, aProvince, openTestDatabase } from '@trongtam/testing'
import { eq, inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)

async function aDraft(tasks = 3, status: 'draft' | 'issued' = 'draft') {
  const province = await aProvince(database, ['planner'])
  const draft = await aPlan(database, province, { status, tasks })
  const base = `/api/v1/t/${province.slug}/plans/${draft.id}`
  const as = province.founder
  const change = (method: string, nodeId: string, verb: string, body: object, version = 1) =>
    call(method, `${base}/nodes/${nodeId}/${verb}`, { as, body, headers: { 'if-match': `"${version}"` } })
  const add = (parentId: string | null, text: string, kind = 'task') => call('POST', `${base}/nodes`, { as, body: { parentId, text, kind } })
  const read = async (path = '') => (await call('GET', `${base}${path}`, { as })).json
  const shown = async () => (await read('/tree')).nodes.map(({ number, text }: { number: string; text: string }) => `${number} ${text}`.trim())
  const inDb = <T>(work: Parameters<typeof database.inTenant<T>>[1]) => database.inTenant({ tenantId: province.id, personId: as.id }, work)
  const [first, second, third] = draft.taskIds as [string, string, string]
  return { province, draft, base, as, change, add, read, shown, inDb, first, second, third, group: draft.groupId }
}

describe('what is left out of a plan', () => {
  test('takes no number and counts for nothing, with all below it, and comes back whole', async () => {
    const { change, add, shown, read, group, first, inDb } = await aDraft(2)
    const below = (await add(first, 'Việc con')).json.id as string
    const dropped = await change('POST', first, 'drop', { reason: 'Chưa đủ điều kiện' })
    expect(dropped).toMatchObject({ status: 200, json: { origin: 'dropped', number: '', version: 2, changeReason: 'Chưa đủ điều kiện' } })
    expect(await shown()).toEqual(['1 Nhóm bình thường', 'Nhiệm vụ 1 bình thường', 'Việc con', '1.1 Nhiệm vụ 2 bình thường'])
    expect((await read()).counts).toMatchObject({ groups: 1, tasks: 1, local: 1, targets: 0 })
    expect((await change('POST', group, 'drop', {})).status).toBe(200)
    expect((await read()).counts).toMatchObject({ groups: 0, tasks: 0 })
    const restored = await change('POST', below, 'restore', {}, 2)
    expect(restored).toMatchObject({ status: 200, json: { origin: 'local', number: '1.1.1' } })
    expect(await shown()).toEqual(['1 Nhóm bình thường', '1.1 Nhiệm vụ 1 bình thường', '1.1.1 Việc con', 'Nhiệm vụ 2 bình thường'])
    expect((await read()).counts).toMatchObject({ groups: 1, tasks: 2, targets: 1 })
    const rows = await inDb((db) =>
      db
        .select()
        .from(audit)
        .where(inArray(audit.entityId, [first, below]))
        .orderBy(audit.id),
    )
    expect(rows.map(({ action }) => action)).toEqual(['plan.add-task', 'plan.drop', 'plan.restore'])
    expect(rows[1]).toMatchObject({ before: { origin: 'local' }, after: { origin: 'dropped', nodes: 2, reason: 'Chưa đủ điều kiện' } })
  })

  test('is not reworded until it is taken back, and nothing is added below it', async () => {
    const { change, add, base, as, first } = await aDraft()
    await change('POST', first, 'drop', {})
    const reword = (version: number) => call('PATCH', `${base}/nodes/${first}`, { as, body: { text: 'Lời khác' }, headers: { 'if-match': `"${version}"` } })
    expect((await reword(2)).status).toBe(422)
    expect((await add(first, 'Việc con')).status).toBe(422)
    await change('POST', first, 'restore', {}, 2)
    expect((await reword(3)).json).toMatchObject({ text: 'Lời khác', origin: 'local' })
  })
})

describe('what is moved', () => {
  test('is numbered where it stands now, and everything else anew', async () => {
    const { change, add, shown, group, first, second, third, inDb } = await aDraft()
    expect((await change('POST', third, 'move', { parentId: group, afterId: null, reason: 'Ưu tiên' })).json).toMatchObject({ number: '1.1', version: 2 })
    expect((await change('POST', first, 'move', { parentId: second, afterId: null })).json).toMatchObject({ number: '1.2.1' })
    const other = (await add(null, 'Nhóm hai', 'group')).json.id
    expect((await change('POST', second, 'move', { parentId: other, afterId: null })).json).toMatchObject({ number: '2.1', parentId: other })
    expect((await change('POST', other, 'move', { parentId: null, afterId: null })).json).toMatchObject({ number: '1' })
    expect(await shown()).toEqual([
      '1 Nhóm hai',
      '1.1 Nhiệm vụ 2 bình thường',
      '1.1.1 Nhiệm vụ 1 bình thường',
      '2 Nhóm bình thường',
      '2.1 Nhiệm vụ 3 bình thường',
    ])
    const rows = await inDb((db) => db.select().from(audit).where(eq(audit.entityId, third)))
    expect(rows).toMatchObject([
      { action: 'plan.move', before: { parentId: group, number: '1.3' }, after: { parentId: group, number: '1.1', reason: 'Ưu tiên' } },
    ])
  })

  test('never goes below itself, a task never to the top, and never into another plan', async () => {
    const { change, add, group, first, second, shown } = await aDraft()
    const below = (await add(group, 'Nhóm con', 'group')).json.id as string
    const before = await shown()
    const move = (id: string, parentId: string | null, afterId: string | null = null) => change('POST', id, 'move', { parentId, afterId })
    for (const [id, parentId, afterId] of [
      [group, below],
      [group, group],
      [first, null],
      [below, first],
      [first, below, second],
    ] as const)
      expect((await move(id, parentId, afterId)).status, `${id} ${parentId}`).toBe(422)
    const stranger = await aPlan(database, await aProvince(database), { status: 'draft' })
    for (const id of [stranger.groupId, newId()]) {
      expect((await move(first, id)).status).toBe(404)
      expect((await move(first, group, id)).status).toBe(404)
    }
    expect(await shown()).toEqual(before)
    expect((await move(first, below)).status).toBe(200)
  })
})

describe('the targets of a task', () => {
  const level = { comparator: '>=', low: 95, high: null, text: null, unit: '%' }

  test('are set whole: one is changed and keeps its results, one is new, and what is left out is dropped, not gone', async () => {
    const { change, read, first, inDb, province } = await aDraft()
    const [{ id: known }] = (await read(`/nodes/${first}`)).targets
    await inDb((db) => db.insert(result).values({ tenantId: province.id, id: newId(), targetId: known, numerator: 7, denominator: 9, asOf: '2026' }))
    const asked = [
      { ...level, id: null, indicator: 'T02', name: 'Tỉ lệ chuyển cấp', due: null },
      { ...level, id: known, low: 30, indicator: null, name: 'Chỉ tiêu  bình thường', due: '2030' },
    ]
    const done = await change('PUT', first, 'targets', { targets: asked, reason: 'Theo kết quả năm trước' })
    expect(done).toMatchObject({ status: 200, json: { version: 2, targetCount: 2, changeReason: 'Theo kết quả năm trước' } })
    expect(done.json.targets).toMatchObject([
      { name: 'Tỉ lệ chuyển cấp', code: 'T02', comparator: '>=', low: 95, results: [] },
      { id: known, name: 'Chỉ tiêu bình thường', low: 30, due: '2030', results: [{ numerator: 7, denominator: 9 }] },
    ])
    expect((await read()).counts.targets).toBe(2)
    expect((await change('PUT', first, 'targets', { targets: [] }, 2)).json).toMatchObject({ targets: [], targetCount: 0, version: 3 })
    const rows = await inDb((db) => db.select().from(target).where(eq(target.nodeId, first)))
    expect(rows.map(({ dropped }) => dropped)).toEqual([true, true])
    const again = await change('PUT', first, 'targets', { targets: [asked[1]] }, 3)
    expect(again.json.targets).toMatchObject([{ id: known, results: [{ numerator: 7 }] }])
    const [row] = await inDb((db) => db.select().from(audit).where(eq(audit.entityId, first)).orderBy(audit.id))
    expect(row).toMatchObject({
      action: 'plan.set-targets',
      before: { targets: ['Chỉ tiêu bình thường: ≥ 20 % (2030)'] },
      after: { targets: ['Tỉ lệ chuyển cấp: ≥ 95 %', 'Chỉ tiêu bình thường: ≥ 30 % (2030)'] },
    })
  })

  test('each has a level to reach, is of that task, and stands once', async () => {
    const { change, read, first, second } = await aDraft()
    const [{ id: known }] = (await read(`/nodes/${first}`)).targets
    const named = { ...level, id: null, indicator: null, name: 'Tỉ lệ', due: null }
    const set = (nodeId: string, ...targets: object[]) => change('PUT', nodeId, 'targets', { targets })
    for (const wrong of [
      { comparator: '>=', low: null },
      { comparator: 'range', low: 9, high: 1 },
      { comparator: 'milestone', low: null, text: '  ' },
    ])
      expect(await set(first, named, { ...named, ...wrong })).toMatchObject({ status: 422, json: { fields: [{ path: 'targets.1.level' }] } })
    expect((await set(second, { ...named, id: known })).status).toBe(404)
    expect((await set(first, { ...named, id: known }, { ...named, id: known })).status).toBe(404)
    expect((await set(first, { ...named, id: known })).status).toBe(200)
  })
})

test('the day a task was finished is noted, also of an issued plan, whose content stays what it was', async () => {
  const { change, read, first, group, inDb } = await aDraft(3, 'issued')
  const before = await read()
  const done = await change('PUT', first, 'finish', { finishedOn: '2026-10-01' })
  expect(done).toMatchObject({ status: 200, json: { finishedOn: '2026-10-01', version: 2 } })
  expect(await read()).toEqual(before)
  expect((await change('PUT', first, 'finish', { finishedOn: null }, 2)).json).toMatchObject({ finishedOn: null })
  expect((await change('PUT', group, 'finish', { finishedOn: '2026-10-01' })).status).toBe(422)
  expect((await change('PUT', first, 'finish', { finishedOn: '2999-01-01' }, 3)).status).toBe(422)
  const rows = await inDb((db) => db.select().from(audit).where(eq(audit.entityId, first)).orderBy(audit.id))
  expect(rows).toMatchObject([{ before: { finishedOn: null }, after: { finishedOn: '2026-10-01' } }, { after: { finishedOn: null } }])
})

test('a draft words its theme its own way, above every source, and goes back to them', async () => {
  const { base, as, read } = await aDraft()
  const set = (text: string | null, version: number) => call('PUT', `${base}/theme`, { as, body: { text }, headers: { 'if-match': `"${version}"` } })
  const own = await set('Kỷ cương,  sáng tạo', 1)
  expect(own).toMatchObject({ status: 200, json: { theme: 'Kỷ cương, sáng tạo', version: 2 } })
  expect(own.headers.get('etag')).toBe('"2"')
  expect(own.json.themes.map(({ standing, chosen }: { standing: string; chosen: boolean }) => `${standing} ${chosen}`)).toEqual(['own true', 'full-text false'])
  expect((await set('Chậm hơn', 1)).json).toMatchObject({ code: 'version-stale', detail: { current: { version: 2, theme: 'Kỷ cương, sáng tạo' } } })
  expect((await set(null, 2)).json).toMatchObject({ theme: 'Chủ đề bình thường', themeConflict: false, version: 3 })
  expect((await read()).themes).toHaveLength(1)
})

test('the dates of a calendar are set whole, earliest first; what is left out is dropped and can be named again', async () => {
  const { base, as } = await aDraft()
  const set = (milestones: object[], version: number) =>
    call('PUT', `${base}/milestones`, { as, body: { milestones }, headers: { 'if-match': `"${version}"` } })
  const [term, opening] = [
    { id: null, name: 'Kết thúc học kỳ I', on: '2027-01-15' },
    { id: null, name: 'Khai giảng', on: '2026-09-05' },
  ]
  const first = await set([term, opening], 1)
  expect(first.json.milestones).toMatchObject([{ name: 'Khai giảng', on: '2026-09-05', fromTemplate: false }, { name: 'Kết thúc học kỳ I' }])
  const [{ id }] = first.json.milestones
  expect((await set([], 2)).json.milestones).toEqual([])
  expect((await set([{ ...opening, id }], 3)).json.milestones).toMatchObject([{ id, name: 'Khai giảng' }])
  expect((await set([{ ...opening, id: newId() }], 4)).status).toBe(404)
})

describe('REL-05 whoever comes second', () => {
  test('is told what stands, whichever of the changes of a node was first', async () => {
    const { change, first, group } = await aDraft()
    const changes = [
      () => change('POST', first, 'drop', {}),
      () => change('POST', first, 'move', { parentId: group, afterId: null }),
      () => change('PUT', first, 'targets', { targets: [] }),
      () => change('PUT', first, 'finish', { finishedOn: '2026-10-01' }),
    ]
    const answers = await Promise.all(changes.map((each) => each()))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412])
    for (const { status, json } of answers) if (status === 412) expect(json.detail).toMatchObject({ current: { id: first, version: 2 } })
  })

  test('without the version it was made upon, nothing of a plan is changed', async () => {
    const { base, as, first } = await aDraft()
    for (const [method, path, body] of [
      ['POST', `/nodes/${first}/drop`, {}],
      ['POST', `/nodes/${first}/restore`, {}],
      ['POST', `/nodes/${first}/move`, { parentId: null, afterId: null }],
      ['PUT', `/nodes/${first}/targets`, { targets: [] }],
      ['PUT', `/nodes/${first}/finish`, { finishedOn: null }],
      ['PUT', '/theme', { text: null }],
      ['PUT', '/milestones', { milestones: [] }],
    ] as const)
      expect((await call(method, `${base}${path}`, { as, body })).status, path).toBe(428)
  })
})

test('the shape of an issued plan never changes', async () => {
  const { change, base, as, first, second, group, read } = await aDraft(3, 'issued')
  const before = await read('/tree')
  const locked = { status: 409, json: { code: 'plan-locked' } }
  expect(await change('POST', first, 'drop', {})).toMatchObject(locked)
  expect(await change('POST', first, 'restore', {})).toMatchObject(locked)
  expect(await change('POST', second, 'move', { parentId: group, afterId: null })).toMatchObject(locked)
  expect(await change('PUT', first, 'targets', { targets: [] })).toMatchObject(locked)
  const set = (path: string, body: object) => call('PUT', `${base}${path}`, { as, body, headers: { 'if-match': '"1"' } })
  expect(await set('/theme', { text: 'Khác' })).toMatchObject(locked)
  expect(await set('/milestones', { milestones: [] })).toMatchObject(locked)
  expect(await read('/tree')).toEqual(before)
})
