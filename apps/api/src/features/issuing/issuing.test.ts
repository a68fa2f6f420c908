import { documentFile } from '@trongtam/db/tables'
import { formatSchoolYear } from '@trongtam/domain'
import { aPerson, aPlan, aProvince, aTemplate, join, openTestDatabase } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '#test-app'
import { aPlanLife, issuingDocument } from './a-submission.ts'

const database = openTestDatabase()
const call = openTestApp(database)

async function aDraft(asked: Parameters<typeof aPlan>[2] = {}) {
  const province = await aProvince(database, ['planner', 'leader'])
  const plan = await aPlan(database, province, { status: 'draft', ...asked })
  return { province, plan, as: province.founder, ...aPlanLife(call, province, plan) }
}

test('a leader issues by its document what was submitted, and from then on nobody changes it', async () => {
  const province = await aProvince(database, ['planner', 'leader'])
  const template = await aTemplate(['Nhóm một'])
  const draft = await call('POST', `/api/v1/t/${province.slug}/plans`, {
    as: province.founder,
    body: { schoolYear: formatSchoolYear(template.schoolYear) },
  })
  const { submit, issue, read, reword } = aPlanLife(call, province, draft.json)
  expect((await submit()).json).toMatchObject({ status: 'draft', stage: 'submitted', version: 2 })
  expect(await issue()).toMatchObject({
    status: 200,
    json: {
      status: 'issued',
      stage: 'settled',
      edition: 1,
      title: issuingDocument.title,
      theme: `Chủ đề ${template.schoolYear}`,
      document: { numberSymbol: '77/QĐ-UBND', issuedOn: '2026-09-01' },
    },
  })
  const { themes } = await read()
  expect(themes.map(({ standing, chosen }: { standing: string; chosen: boolean }) => ({ standing, chosen }))).toEqual([
    { standing: 'full-text', chosen: true },
    { standing: 'template', chosen: false },
  ])
  const [group] = (await read('/tree')).nodes
  expect(await reword(group.id, 'Khác')).toMatchObject({ status: 409, json: { code: 'plan-locked' } })
  expect(await issue()).toMatchObject({ status: 409, json: { code: 'plan-not-submitted' } })
})

describe('what lies with the leader', () => {
  test('is edited by nobody, and by everybody again once it is returned with the reason', async () => {
    const { plan, submit, giveBack, read, reword, upon } = await aDraft()
    const [task] = plan.taskIds as [string]
    expect(await giveBack('Thiếu')).toMatchObject({ status: 409, json: { code: 'plan-not-submitted' } })
    await submit()
    const locked = { status: 409, json: { code: 'plan-locked', detail: { status: 'draft', stage: 'submitted' } } }
    expect(await reword(task, 'Khác')).toMatchObject(locked)
    expect(await upon('PUT', '/theme', { text: 'Khác' })).toMatchObject(locked)
    expect(await submit()).toMatchObject(locked)
    expect((await giveBack(' Thiếu  chỉ tiêu ')).json).toMatchObject({ stage: 'editing', returnReason: 'Thiếu chỉ tiêu' })
    expect((await reword(task, 'Khác')).status).toBe(200)
    expect((await submit()).json).toMatchObject({ stage: 'submitted', returnReason: null })
    expect((await read()).edition).toBe(0)
  })

  test('is issued or returned by a leader alone; a planner submits it', async () => {
    const province = await aProvince(database, ['leader'])
    const plan = await aPlan(database, province, { status: 'draft' })
    const planner = await aPerson(database)
    await join(database, planner, province, ['planner'])
    const as = (who: typeof planner) => aPlanLife(call, { ...province, founder: who }, plan)
    expect(await as(province.founder).submit()).toMatchObject({ status: 403, json: { code: 'not-permitted' } })
    expect((await as(planner).submit()).status).toBe(200)
    expect(await as(planner).issue()).toMatchObject({ status: 403, json: { code: 'not-permitted' } })
    expect(await as(planner).giveBack('Không')).toMatchObject({ status: 403, json: { code: 'not-permitted' } })
    expect((await as(province.founder).issue()).status).toBe(200)
  })
})

test('a draft nobody submitted is not issued', async () => {
  const { issue, submitAndIssue } = await aDraft()
  expect(await issue()).toMatchObject({ status: 409, json: { code: 'plan-not-submitted', detail: { status: 'draft', stage: 'editing' } } })
  expect((await submitAndIssue()).status).toBe(200)
})

test('a school year has one issued plan, also when two leaders issue at once', async () => {
  const { province, plan, submit, issue } = await aDraft()
  const other = aPlanLife(call, province, await aPlan(database, province, { status: 'draft', schoolYear: plan.schoolYear }))
  await submit()
  await other.submit()
  const both = await Promise.all([issue(), other.issue({ ...issuingDocument, numberSymbol: '78/QĐ-UBND' })])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)?.json).toMatchObject({ code: 'plan-exists' })
})

describe('REL-05', () => {
  test('what is submitted is what was read: any change since then is told, and submitting upon nothing is refused', async () => {
    const { province, plan, base, as, read } = await aDraft()
    const send = (method: string, to: string, body: unknown, version?: number) =>
      call(method, `${base}${to}`, { as, body, headers: version === undefined ? {} : { 'if-match': `"${version}"` } })
    const changes = [
      () => send('PATCH', `/nodes/${plan.taskIds[0]}`, { text: 'Lời khác' }, 1),
      () => send('PUT', `/nodes/${plan.taskIds[1]}/assignments`, { leadUnitId: province.unitId, coordinatingUnitIds: [], dueOn: null, product: null }, 1),
      () => send('POST', '/nodes', { parentId: plan.groupId, text: 'Việc mới' }),
      () => send('POST', `/nodes/${plan.taskIds[2]}/drop`, {}, 1),
      () => send('POST', '/theme-sources', { sourceText: 'Bản tin', notSecret: true, title: 'Bản tin', issuer: 'Báo', date: null, theme: 'Chủ đề khác' }),
    ]
    let version = 1
    for (const change of changes) {
      expect((await change()).status).toBe(200)
      expect(await send('POST', '/submission', {}, version)).toMatchObject({
        status: 412,
        json: { code: 'version-stale', detail: { current: { id: plan.id, version: version + 1 } } },
      })
      version += 1
      expect((await read()).version).toBe(version)
    }
    expect((await send('POST', '/submission', {})).status).toBe(428)
    expect((await send('POST', '/submission', {}, version)).json).toMatchObject({ stage: 'submitted', version: version + 1 })
    expect((await send('POST', '/issue', issuingDocument, version)).status).toBe(412)
    expect((await send('POST', '/issue', issuingDocument, version + 1)).json).toMatchObject({ status: 'issued', version: version + 2 })
  })

  test('of two who submit, return or issue at once one does, and the other is told what stands', async () => {
    const { base, as, submit } = await aDraft()
    const at = (version: number, ...verbs: [path: string, body: object][]) =>
      Promise.all(verbs.map(([path, body]) => call('POST', `${base}${path}`, { as, body, headers: { 'if-match': `"${version}"` } })))
    const submitted = await at(1, ['/submission', {}], ['/submission', {}])
    expect(submitted.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const decided = await at(2, ['/issue', issuingDocument], ['/return', { reason: 'Thiếu' }])
    expect(decided.map(({ status }) => status).toSorted()).toEqual([200, 409])
    const stage = decided.find(({ status }) => status === 200)?.json.stage
    if (stage === 'editing') await submit()
    expect(['editing', 'settled']).toContain(stage)
  })
})

describe('the signed document', () => {
  const pdf = Buffer.from('%PDF-1.7\nnội dung\n%%EOF')
  const fileOf = (bytes: Buffer, name = 'C:\\ban-ky\\Kế hoạch.pdf') => ({ name, base64: bytes.toString('base64'), notSecret: true })

  test('is kept with it byte for byte, by what it is and not by what it is called', async () => {
    const { province, as, submitAndIssue, read } = await aDraft()
    const issued = await submitAndIssue({ ...issuingDocument, file: fileOf(pdf) })
    expect(issued.status, issued.text).toBe(200)
    const [file] = await database.inTenant({ tenantId: province.id, personId: as.id }, (db) =>
      db.select().from(documentFile).where(eq(documentFile.id, issued.json.document.id)),
    )
    expect(file).toMatchObject({ name: 'Kế hoạch.pdf', type: 'application/pdf', bytes: pdf })
    expect((await read('/editions')).items).toMatchObject([{ document: { id: issued.json.document.id, hasFile: true } }])
  })

  test('that is no PDF or DOCX, is broken or not declared as no secret is refused, and nothing is issued', async () => {
    const { submit, issue, read } = await aDraft()
    await submit()
    for (const [bytes, fault] of [
      [Buffer.from('MZ chương trình'), 'unknown-type'],
      [Buffer.from('%PDF-1.7 bị cắt'), 'pdf-broken'],
      [Buffer.from('\x89PNG\r\n\x1a\n....IEND....', 'latin1'), 'unknown-type'],
      [Buffer.alloc(0), 'empty'],
      [Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(10 * 1024 * 1024), Buffer.from('%%EOF')]), 'too-large'],
    ] as const) {
      const refused = await issue({ ...issuingDocument, file: { ...fileOf(bytes), base64: bytes.toString('base64') || '=' } })
      expect(refused, fault).toMatchObject({ status: 422, json: { code: 'letter-refused', detail: { fault } } })
    }
    expect((await issue({ ...issuingDocument, file: { ...fileOf(pdf), notSecret: false } })).status).toBe(422)
    expect(await read()).toMatchObject({ status: 'draft', stage: 'submitted', document: { numberSymbol: '1/QĐ-bình thường' } })
    expect((await issue({ ...issuingDocument, file: fileOf(pdf) })).status).toBe(200)
  })
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
