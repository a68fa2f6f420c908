import { aDerivedPlan, aFullTemplate, aPlan, aProvince, aRevision, laterRevision, openTestDatabase } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '#test-app'
import { aPlanLife } from './a-submission.ts'

const database = openTestDatabase()
const call = openTestApp(database)

interface Finding {
  readonly code: string
  readonly blocking: boolean
  readonly count: number
  readonly items: readonly { readonly id: string; readonly number: string; readonly text: string }[]
}

async function aDraft(tasks = 3) {
  const province = await aProvince(database, ['planner', 'leader'])
  const plan = await aPlan(database, province, { status: 'draft', tasks, schoolYear: 2026 })
  const life = aPlanLife(call, province, plan)
  const found = async (code: string) => (await life.read('/checks')).findings.find((finding: Finding) => finding.code === code) as Finding | undefined
  return { province, plan, ...life, found }
}

describe('what a plan misses', () => {
  test('F2 is told once for each kind, with its count and the first fifty places', async () => {
    const { found, read, plan } = await aDraft(60)
    for (const code of ['no-lead', 'no-due', 'no-target', 'no-citation']) {
      const finding = await found(code)
      expect(finding, code).toMatchObject({ blocking: false, count: 59 })
      expect(finding?.items).toHaveLength(50)
      expect(finding?.items[0]).toEqual({ id: plan.taskIds[1], number: '1.2', text: 'Nhiệm vụ 2 bình thường' })
    }
    expect(await found('no-theme')).toBeUndefined()
    expect((await read('/checks')).blocking).toBe(false)
  })

  test('is told no more once it is there, nor of what was left out', async () => {
    const { province, plan, uponNode, found } = await aDraft()
    const [, second, third] = plan.taskIds as [string, string, string]
    await uponNode(second, 'PUT', '/assignments', { leadUnitId: province.unitId, coordinatingUnitIds: [], dueOn: '2030-01-01', product: null })
    await uponNode(third, 'POST', '/drop', {})
    expect(await found('no-lead')).toBeUndefined()
    expect(await found('due-outside-year')).toMatchObject({ items: [{ id: second }] })
    expect(await found('no-target')).toMatchObject({ count: 1, items: [{ id: second }] })
  })

  test('a basis that was replaced is told of where it is cited', async () => {
    const { province, plan, found } = await aDraft()
    const documents = `/api/v1/t/${province.slug}/documents`
    const body = { kind: 'decision', numberSymbol: '9/QĐ-TTg', issuer: 'Thủ tướng', issuedOn: '2025-01-01', title: 'Mới', signer: null, notSecret: true }
    const later = await call('POST', documents, { as: province.founder, body })
    expect(await found('basis-replaced')).toBeUndefined()
    const relation = { kind: 'replaces', toId: plan.documentId, effectiveOn: null }
    expect((await call('POST', `${documents}/${later.json.id}/relations`, { as: province.founder, body: relation })).status).toBe(200)
    expect(await found('basis-replaced')).toMatchObject({ count: 2, items: [{ id: plan.taskIds[0] }] })
  })
})

describe('what no plan may miss', () => {
  test('keeps a plan without any task from being submitted, and nothing else does', async () => {
    const { plan, uponNode, submit, read } = await aDraft()
    await uponNode(plan.groupId, 'POST', '/drop', {})
    expect(await read('/checks')).toMatchObject({ blocking: true, findings: [{ code: 'no-task', blocking: true, count: 1, items: [] }] })
    expect(await submit()).toMatchObject({ status: 409, json: { code: 'plan-incomplete', detail: { codes: ['no-task'] } } })
    expect(await read()).toMatchObject({ stage: 'editing' })
    await uponNode(plan.taskIds[0] as string, 'POST', '/restore', {})
    expect(await read('/checks')).toMatchObject({ blocking: false })
    expect((await submit()).status).toBe(200)
  })
})

test('what a revision binds everybody to stays in sight until it is decided, and more so when its day is past', async () => {
  const template = await aFullTemplate()
  const province = await aProvince(database, ['planner', 'leader'])
  const id = await aDerivedPlan(database, province, template)
  const codesOn = async (day: string) => {
    const later = openTestApp(database, () => new Date(`${day}T05:00:00+07:00`))
    const { json } = await later('GET', `/api/v1/t/${province.slug}/plans/${id}/checks`, { as: province.founder })
    return (json.findings as Finding[]).filter(({ code }) => code.startsWith('mandatory'))
  }
  expect(await codesOn('2026-09-30')).toEqual([])
  await aRevision(template.id, laterRevision, { decideBy: '2026-09-30' })
  const [open] = await codesOn('2026-09-30')
  expect(open).toMatchObject({ code: 'mandatory-open', blocking: false })
  expect(open?.items[0]).toMatchObject({ number: '', text: expect.stringMatching(/\S/) })
  expect(await codesOn('2026-10-01')).toEqual([{ ...open, code: 'mandatory-overdue' }])
})
