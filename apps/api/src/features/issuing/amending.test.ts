import { edition } from '@trongtam/db/tables'
import { createPlan } from '@trongtam/records'
import { aPerson, aPlan, aProvince, join, openTestDatabase } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '#test-app'
import { amendingDocument, aPlanLife, issuingDocument } from './a-submission.ts'

const database = openTestDatabase()
const call = openTestApp(database)

async function anIssuedPlan(asked: Parameters<typeof aPlan>[2] = {}) {
  const province = await aProvince(database, ['planner', 'leader'])
  const plan = await aPlan(database, province, asked)
  const [first, second, third] = plan.taskIds as [string, string, string]
  const life = aPlanLife(call, province, plan)
  const compare = async (query: string) => (await life.read(`/comparison?${query}`)).rows as { change: string; before: string; after: string; reason: string }[]
  const rowsOf = () =>
    database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      db.select().from(edition).where(eq(edition.planId, plan.id)).orderBy(edition.number),
    )
  return { province, plan, first, second, third, ...life, compare, rowsOf }
}

describe('an amendment', () => {
  test('of an issued plan is edited, submitted and issued by its own document: the next edition, with the year and title it had', async () => {
    const { plan, first, second, amend, reword, uponNode, submitAndIssue, read, compare } = await anIssuedPlan()
    const opened = await amend(' Theo Nghị quyết  mới ')
    expect(opened.json).toMatchObject({ status: 'issued', stage: 'editing', edition: 1, amendReason: 'Theo Nghị quyết mới' })
    expect((await reword(first, 'Lời sửa đổi', 'Cho rõ hơn')).status).toBe(200)
    expect((await uponNode(second, 'POST', '/drop', {})).status).toBe(200)
    const changes = [
      { change: 'reworded', before: 'Nhiệm vụ 1 bình thường', after: 'Lời sửa đổi', reason: 'Cho rõ hơn' },
      { change: 'dropped', before: 'Nhiệm vụ 2 bình thường', after: null, reason: 'Theo Nghị quyết mới' },
    ]
    expect(await compare('from=1')).toMatchObject(changes)
    const issued = await submitAndIssue(amendingDocument)
    expect(issued).toMatchObject({
      status: 200,
      json: {
        status: 'amended',
        stage: 'settled',
        edition: 2,
        title: 'Kế hoạch bình thường',
        amendReason: null,
        document: { numberSymbol: amendingDocument.numberSymbol },
        schoolYear: (await read()).schoolYear,
      },
    })
    expect(await compare('from=1&to=2')).toMatchObject(changes)
    expect(await compare('from=2')).toEqual([])
    expect((await read(`/nodes/${first}`)).changeReason).toBeNull()
    const { items } = await read('/editions')
    expect(items).toMatchObject([
      { number: 2, reason: 'Theo Nghị quyết mới', document: { numberSymbol: '88/QĐ-UBND', title: amendingDocument.title } },
      { number: 1, reason: null, document: { numberSymbol: '1/QĐ-bình thường' } },
    ])
    expect(plan.id).toBe((await read()).id)
  })

  test('that changes nothing is not issued, nor one by the document it amends', async () => {
    const { first, amend, reword, submit, issue, giveBack, submitAndIssue, read } = await anIssuedPlan()
    await amend()
    await submit()
    expect(await issue(amendingDocument)).toMatchObject({ status: 409, json: { code: 'edition-unchanged' } })
    const same = { ...issuingDocument, numberSymbol: '1/QĐ-bình thường', issuedOn: '2024-09-30', issuer: 'UBND bình thường' }
    expect(await issue({ ...same, theme: 'Chủ đề khác' })).toMatchObject({ status: 422, json: { fields: [{ path: 'numberSymbol' }] } })
    expect(await read()).toMatchObject({ status: 'issued', stage: 'submitted', edition: 1, theme: 'Chủ đề bình thường' })
    await giveBack('Chưa sửa gì')
    await reword(first, 'Lời sửa đổi')
    expect((await submitAndIssue(amendingDocument)).json).toMatchObject({ edition: 2 })
  })

  test('may be of the theme alone, which its document words', async () => {
    const { amend, submitAndIssue, upon, compare, read } = await anIssuedPlan()
    await amend()
    await upon('PUT', '/theme', { text: 'Kỷ cương, sáng tạo' })
    expect((await submitAndIssue(amendingDocument)).json).toMatchObject({ edition: 2, theme: 'Kỷ cương, sáng tạo' })
    expect(await compare('from=1&to=2')).toMatchObject([{ change: 'reworded', kind: 'theme', before: 'Chủ đề bình thường', after: 'Kỷ cương, sáng tạo' }])
    expect((await read()).themes).toMatchObject([{ standing: 'full-text', chosen: true, source: '88/QĐ-UBND' }])
  })

  test('is opened once, of what is issued, by whoever may; a draft and a closed plan are not amended', async () => {
    const { province, plan, amend, submit } = await anIssuedPlan()
    const draft = aPlanLife(call, province, await aPlan(database, province, { status: 'draft' }))
    const closed = aPlanLife(call, province, await aPlan(database, province, { status: 'closed' }))
    expect(await draft.amend()).toMatchObject({ status: 409, json: { code: 'plan-not-issued' } })
    expect(await closed.amend()).toMatchObject({ status: 409, json: { code: 'plan-locked' } })
    const viewer = await aPerson(database)
    await join(database, viewer, province, ['viewer'])
    expect((await aPlanLife(call, { ...province, founder: viewer }, plan).amend()).status).toBe(403)
    const both = await Promise.all([amend('Một'), amend('Hai')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.json).toMatchObject({ code: 'plan-being-amended', detail: { stage: 'editing' } })
    await submit()
    expect(await amend()).toMatchObject({ status: 409, json: { code: 'plan-being-amended' } })
  })

  test('of a plan that was issued before editions were kept writes the first one as the plan stood, and it was shown the same before', async () => {
    const province = await aProvince(database, ['planner', 'leader'])
    const id = await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
      createPlan(db, {
        schoolYear: 2024,
        title: 'Kế hoạch cũ',
        status: 'issued',
        documentId: null,
        template: null,
        themes: [],
        nodes: [],
        legalBases: [],
        responsibilities: [],
        milestones: [{ name: 'Khai giảng', on: '2024-09-05', templateMilestone: null }],
      }),
    )
    const { read, amend } = aPlanLife(call, province, { id })
    const [shown, told] = [await read('/editions'), await read('/editions/1')]
    expect(shown.items).toMatchObject([{ number: 1, document: null, reason: null }])
    expect(told).toMatchObject({ title: 'Kế hoạch cũ', milestones: [{ name: 'Khai giảng', on: '2024-09-05' }] })
    expect((await amend()).status).toBe(200)
    expect(await read('/editions')).toEqual(shown)
    expect(await read('/editions/1')).toEqual(told)
  })
})

describe('an amendment that is discarded', () => {
  test('leaves the plan what its last edition says, in every part, and nothing is lost', async () => {
    const { province, plan, first, second, third, amend, reword, uponNode, upon, discard, read, compare, rowsOf, submitAndIssue } = await anIssuedPlan()
    const [tree, before, nodes] = [await read('/tree'), await read(), await read(`/nodes/${first}`)]
    await amend()
    const level = { comparator: '=', low: 5, high: null, text: null, unit: '' }
    await reword(first, 'Lời sửa đổi', 'Cho rõ')
    await uponNode(first, 'PUT', '/targets', { targets: [{ ...level, id: null, indicator: null, name: 'Chỉ tiêu mới', due: null }] })
    await uponNode(first, 'PUT', '/assignments', { leadUnitId: null, coordinatingUnitIds: [province.unitId], dueOn: null, product: null })
    await uponNode(second, 'PUT', '/assignments', { leadUnitId: province.unitId, coordinatingUnitIds: [], dueOn: '2027-01-01', product: null })
    await uponNode(second, 'POST', '/move', { parentId: plan.groupId, afterId: null })
    await uponNode(third, 'POST', '/drop', {})
    await upon('PUT', '/theme', { text: 'Chủ đề khác' })
    await upon('PUT', '/milestones', { milestones: [{ id: null, name: 'Khai giảng', on: '2026-09-05' }] })
    const added = await call('POST', `/api/v1/t/${province.slug}/plans/${plan.id}/nodes`, {
      as: province.founder,
      body: { parentId: plan.groupId, text: 'Việc thêm' },
    })
    expect((await compare('from=1')).length).toBeGreaterThan(8)
    expect((await discard()).json).toMatchObject({ status: 'issued', stage: 'settled', edition: 1, amendReason: null, counts: before.counts })
    expect(await compare('from=1')).toEqual([])
    const after = await read()
    expect({ ...after, version: 0, legalBases: [] }).toEqual({ ...before, version: 0, legalBases: [] })
    const told = ({ number, text, origin, lead, dueOn, targetCount }: Record<string, unknown>) => ({ number, text, origin, lead, dueOn, targetCount })
    const shown = (await read('/tree')).nodes
    expect(shown.filter(({ id }: { id: string }) => id !== added.json.id).map(told)).toEqual(tree.nodes.map(told))
    expect(shown.find(({ id }: { id: string }) => id === added.json.id)).toMatchObject({ origin: 'dropped', number: '' })
    const { targets, assignments } = await read(`/nodes/${first}`)
    expect(targets).toEqual(nodes.targets)
    expect(assignments.map(({ id: _id, ...each }: { id: string }) => each)).toEqual(nodes.assignments.map(({ id: _id, ...each }: { id: string }) => each))
    expect(await rowsOf()).toHaveLength(1)
    await amend()
    await reword(first, 'Lời sửa đổi')
    expect((await submitAndIssue(amendingDocument)).json).toMatchObject({ edition: 2 })
  })

  test('is one that is edited: not a draft, not what lies with the leader, not what nobody amends', async () => {
    const { province, amend, submit, discard, giveBack } = await anIssuedPlan()
    const draft = aPlanLife(call, province, await aPlan(database, province, { status: 'draft' }))
    expect(await draft.discard()).toMatchObject({ status: 409, json: { code: 'plan-not-issued' } })
    expect(await discard()).toMatchObject({ status: 409, json: { code: 'plan-locked' } })
    await amend()
    await submit()
    expect(await discard()).toMatchObject({ status: 409, json: { code: 'plan-locked' } })
    await giveBack('Thôi')
    expect((await discard()).status).toBe(200)
  })
})
