import { formatSchoolYear } from '@trongtam/domain'
import { aPerson, aPlan, aProvince, aTemplate, join, openTestDatabase } from '@trongtam/testing'
import { expect, test } from 'vitest'
import { openTestApp } from '#test-app'

const database = openTestDatabase()
const call = openTestApp(database)
const document = {
  numberSymbol: '77/QĐ-UBND',
  issuedOn: '2026-09-01',
  issuer: 'Chủ tịch UBND tỉnh',
  signer: 'Người Ký',
  title: 'Kế hoạch năm học',
  theme: null,
}

test('a leader issues a draft by its document, and from then on nobody changes it', async () => {
  const province = await aProvince(database, ['planner', 'leader'])
  const template = await aTemplate(['Nhóm một'])
  const path = `/api/v1/t/${province.slug}/plans`
  const draft = await call('POST', path, { as: province.founder, body: { schoolYear: formatSchoolYear(template.schoolYear) } })
  const issued = await call('POST', `${path}/${draft.json.id}/issue`, { as: province.founder, headers: { 'if-match': '"1"' }, body: document })
  expect(issued).toMatchObject({
    status: 200,
    json: { status: 'issued', title: document.title, theme: `Chủ đề ${template.schoolYear}`, document: { numberSymbol: '77/QĐ-UBND', issuedOn: '2026-09-01' } },
  })
  const detail = await call('GET', `${path}/${draft.json.id}`, { as: province.founder })
  expect(detail.json.themes.map(({ standing, chosen }: { standing: string; chosen: boolean }) => ({ standing, chosen }))).toEqual([
    { standing: 'full-text', chosen: true },
    { standing: 'template', chosen: false },
  ])
  const group = (await call('GET', `${path}/${draft.json.id}/tree`, { as: province.founder })).json.nodes[0]
  const edit = await call('PATCH', `${path}/${draft.json.id}/nodes/${group.id}`, {
    as: province.founder,
    body: { text: 'Khác' },
    headers: { 'if-match': '"1"' },
  })
  expect(edit).toMatchObject({ status: 409, json: { code: 'plan-locked' } })
  expect(await call('POST', `${path}/${draft.json.id}/issue`, { as: province.founder, headers: { 'if-match': '"1"' }, body: document })).toMatchObject({
    status: 409,
    json: { code: 'plan-locked' },
  })
})

test('a planner may not issue; a school year has one issued plan, also when two leaders issue at once', async () => {
  const province = await aProvince(database)
  const planner = await aPerson(database)
  await join(database, planner, province, ['planner'])
  const first = await aPlan(database, province, { status: 'draft' })
  const second = await aPlan(database, province, { status: 'draft', schoolYear: first.schoolYear })
  const path = (id: string) => `/api/v1/t/${province.slug}/plans/${id}/issue`
  expect(await call('POST', path(first.id), { as: planner, headers: { 'if-match': '"1"' }, body: document })).toMatchObject({
    status: 403,
    json: { code: 'not-permitted' },
  })
  const both = await Promise.all(
    [first, second].map(({ id }) => call('POST', path(id), { as: province.founder, headers: { 'if-match': '"1"' }, body: document })),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)?.json).toMatchObject({ code: 'plan-exists' })
})

test('REL-05 what is issued is what was read: any change since then is told, and issuing upon nothing is refused', async () => {
  const province = await aProvince(database, ['planner', 'leader'])
  const draft = await aPlan(database, province, { status: 'draft' })
  const path = `/api/v1/t/${province.slug}/plans/${draft.id}`
  const send = (method: string, to: string, body: unknown, version?: number) =>
    call(method, `${path}${to}`, { as: province.founder, body, headers: version === undefined ? {} : { 'if-match': `"${version}"` } })
  const read = () => call('GET', path, { as: province.founder })
  const changes = [
    () => send('PATCH', `/nodes/${draft.taskIds[0]}`, { text: 'Lời khác' }, 1),
    () => send('PUT', `/nodes/${draft.taskIds[1]}/assignments`, { leadUnitId: province.unitId, coordinatingUnitIds: [], dueOn: null, product: null }, 1),
    () => send('POST', '/nodes', { parentId: draft.groupId, text: 'Việc mới' }),
    () => send('POST', '/theme-sources', { sourceText: 'Bản tin', notSecret: true, title: 'Bản tin', issuer: 'Báo', date: null, theme: 'Chủ đề khác' }),
  ]
  let version = 1
  for (const change of changes) {
    expect((await change()).status).toBe(200)
    expect(await send('POST', '/issue', document, version)).toMatchObject({
      status: 412,
      json: { code: 'version-stale', detail: { current: { id: draft.id, version: version + 1 } } },
    })
    version += 1
    expect((await read()).headers.get('etag')).toBe(`"${version}"`)
  }
  expect((await send('POST', '/issue', document)).status).toBe(428)
  expect((await send('POST', '/issue', document, version)).json).toMatchObject({ status: 'issued', version: version + 1 })
})

test('tasks past their date and tasks soon due are found by their date, the others are not', async () => {
  const province = await aProvince(database)
  const plan = await aPlan(database, province)
  const at = (day: string) => openTestApp(database, () => new Date(`${day}T05:00:00+07:00`))
  const found = async (day: string, due: string) =>
    (await at(day)('GET', `/api/v1/t/${province.slug}/plans/${plan.id}/tasks?due=${due}`, { as: province.founder })).json.items.map(
      ({ id }: { id: string }) => id,
    )
  const led = plan.taskIds[0]
  expect({ soon: await found('2027-05-18', 'soon'), late: await found('2027-06-01', 'late') }).toEqual({ soon: [led], late: [led] })
  expect({ soon: await found('2027-05-17', 'soon'), late: await found('2027-05-31', 'late') }).toEqual({ soon: [], late: [] })
})
