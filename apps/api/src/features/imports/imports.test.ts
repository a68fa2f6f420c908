import type { ReadDocument } from '@trongtam/contracts'
import { ownerSession } from '@trongtam/db/operator'
import { adminUrl, aPlan, aProvince, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { openTestApp } from '../../test-app.ts'
import { aDecision, corrected } from './a-decision.ts'
import { confirmed, seedOrNone } from './a-seed.ts'

const [database, otherDatabase] = [openTestDatabase(), openTestDatabase()]
const call = openTestApp(database)
const otherServer = openTestApp(otherDatabase)

const planner = () => aProvince(database, ['planner'])
const reading = (province: TestTenant, sourceText: string) =>
  call('POST', `/api/v1/t/${province.slug}/imports/reading`, { as: province.founder, body: { sourceText } })
const create = (province: TestTenant, body: unknown, through = call) => through('POST', `/api/v1/t/${province.slug}/imports`, { as: province.founder, body })
const read = (province: TestTenant, path: string) => call('GET', `/api/v1/t/${province.slug}/${path}`, { as: province.founder })

const decision = seedOrNone('002')
describe.skipIf(decision === null)('decision 5127 of Hà Nội (seed 002)', () => {
  const text = decision ?? ''

  test('is read as 12 groups, 42 tasks and 8 targets, and reading stores nothing', async () => {
    const province = await planner()
    const answer = await reading(province, text)
    expect(answer.status).toBe(200)
    const document: z.infer<typeof ReadDocument> = answer.json
    expect([document.groups.length, document.groups.flatMap((group) => group.tasks).length, document.targets.length]).toEqual([12, 42, 8])
    expect(document).toMatchObject({
      standing: 'full-text',
      numberSymbol: '5127/QĐ-UBND',
      date: '2024-09-30',
      schoolYear: '2024-2025',
      signer: 'Vũ Thu Hà',
      existingPlan: null,
    })
    for (const path of ['plans', 'documents']) expect((await read(province, path)).json.items, path).toEqual([])
  })

  test('becomes an issued plan with its counts, targets and citations on their tasks, duties, recipients and its own words', async () => {
    const province = await planner()
    const document: z.infer<typeof ReadDocument> = (await reading(province, text)).json
    const made = await create(province, confirmed(document, text))
    expect(made).toMatchObject({
      status: 200,
      json: {
        status: 'issued',
        schoolYear: '2024-2025',
        theme: 'Đổi mới sáng tạo, nâng cao chất lượng, đoàn kết kỷ cương',
        document: { numberSymbol: '5127/QĐ-UBND', issuedOn: '2024-09-30' },
      },
    })
    const onTasks = document.targets.filter(({ line }) => document.groups.some((group) => group.tasks.some((task) => task.line === line)))
    expect(made.json.counts).toMatchObject({ groups: 12, tasks: 42, local: 42, withoutLead: 42, withoutDue: 42, targets: onTasks.length })
    const { nodes } = (await read(province, `plans/${made.json.id}/tree`)).json as {
      nodes: { id: string; text: string; kind: string; number: string; sourceLine: number; targetCount: number; citationCount: number }[]
    }
    expect(nodes.filter(({ kind }) => kind === 'group').map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, index) => String(index + 1)))
    for (const node of nodes.filter(({ kind }) => kind === 'task')) {
      expect(node.targetCount, node.text).toBe(document.targets.filter(({ line }) => line === node.sourceLine).length)
      expect(node.citationCount, node.text).toBe(document.legalBases.filter(({ line }) => line === node.sourceLine).length)
    }
    const withTarget = nodes.find(({ targetCount }) => targetCount > 0) as (typeof nodes)[number]
    expect((await read(province, `plans/${made.json.id}/nodes/${withTarget.id}`)).json.targets[0].name).toBe(
      document.targets.find(({ line }) => line === withTarget.sourceLine)?.text,
    )
    const detail = (await read(province, `plans/${made.json.id}`)).json
    expect([detail.legalBases.length, detail.responsibilities.length, detail.recipients]).toEqual([
      document.legalBases.length,
      document.responsibilities.length,
      document.recipients,
    ])
    const stored = (await read(province, `documents/${made.json.document.id}`)).json
    expect(stored).toMatchObject({ sourceText: text, standing: 'full-text', hasSource: true, signer: 'Vũ Thu Hà' })
    expect((await reading(province, text)).json.existingPlan).toEqual({ id: made.json.id, title: made.json.title })
  })
})

describe('what is not the text of an instrument', () => {
  test.skipIf(decision === null).each(['000', '001', '004'])(
    'press item %s makes no plan, but its theme is kept and never outranks the decision',
    async (id) => {
      const text = seedOrNone(id) ?? ''
      const province = await planner()
      const plan = await aPlan(database, province)
      const document: z.infer<typeof ReadDocument> = (await reading(province, text)).json
      expect(document.standing).toBe('report')
      expect(await create(province, corrected(text))).toMatchObject({ status: 422, json: { code: 'document-is-report' } })
      expect((await read(province, 'plans')).json.items).toHaveLength(1)
      const theme = document.theme?.text ?? 'Một chủ đề khác hẳn'
      const kept = await call('POST', `/api/v1/t/${province.slug}/plans/${plan.id}/theme-sources`, {
        as: province.founder,
        body: { sourceText: text, notSecret: true, title: 'Bản tin', issuer: 'Báo', date: '2099-01-01', theme },
      })
      expect(kept.json).toMatchObject({ theme: 'Chủ đề bình thường', themeConflict: true })
      expect((await read(province, `plans/${plan.id}`)).json.themes).toMatchObject([
        { standing: 'full-text', chosen: true, text: 'Chủ đề bình thường' },
        { standing: 'report', chosen: false, text: theme },
      ])
    },
  )

  test.each([
    ['empty', '', 'empty'],
    ['blank', ' \n\t', 'empty'],
    ['garbage', 'asdf qwer zxcv '.repeat(50), 'no-administrative-structure'],
    ['a web page', '<!doctype html><p>Quyết định', 'html'],
    ['bytes', 'a\u0000b', 'binary'],
    ['TCVN3', 'Uû ban nh©n d©n tØnh ban hµnh kÕ ho¹ch n¨m häc', 'tcvn3'],
    ['VNI', 'UÛy ban nhaân daân tænh ban haønh keá hoaïch naêm hoïc', 'vni'],
    ['mojibake', 'Quyáº¿t Ä‘á»‹nh', 'mojibake'],
    ['a PDF', '%PDF-1.7 …', 'pdf'],
  ])('%s is refused with words in Vietnamese on what to do', async (_what, text, reason) => {
    const province = await planner()
    for (const answer of [await reading(province, text), await create(province, { ...corrected(aDecision()), sourceText: text })]) {
      expect(answer).toMatchObject({ status: 422, json: { code: 'document-unreadable', detail: { reason } } })
      expect(answer.json.detail.message).toMatch(/[ăâđêôơưáàảãạếềểễệ]/u)
    }
  })

  test('REL-13 a text too long to be read at once is refused at once; the longest taken is answered in time', async () => {
    const province = await planner()
    const longest = `${aDecision()}${'\n- '.repeat(19_000)}`
    expect((await reading(province, longest)).status).toBe(200)
    for (const text of [`${longest}${'\n- '.repeat(2_000)}`, `${aDecision()}${'a'.repeat(1_000_000)}`]) {
      const began = performance.now()
      expect(await reading(province, text)).toMatchObject({ status: 422, json: { code: 'document-unreadable', detail: { reason: 'too-large' } } })
      expect(performance.now() - began).toBeLessThan(1_000)
    }
  })

  test('a secret is not taken: the person has to say that it is none', async () => {
    const province = await planner()
    for (const notSecret of [false, null, undefined])
      expect(await create(province, { ...corrected(aDecision()), notSecret })).toMatchObject({ status: 422, json: { code: 'invalid-input' } })
  })
})

describe('a second plan of the year', () => {
  test('stands as a draft beside the issued one', async () => {
    const province = await planner()
    const first = await create(province, corrected(aDecision()))
    const second = await create(province, corrected(aDecision({ number: '0400' }), '2030-2031', { numberSymbol: '0400/QĐ-UBND' }))
    expect([first.json.status, second.json.status]).toEqual(['issued', 'draft'])
    expect((await read(province, 'home')).status).toBe(200)
    expect((await read(province, 'documents?q=0312')).json.items).toHaveLength(1)
  })

  test('a text without number or date is a draft: nothing was issued by it', async () => {
    const province = await planner()
    for (const missing of [{ numberSymbol: null }, { date: null }])
      expect((await create(province, corrected(aDecision(), '2031-2032', missing))).json).toMatchObject({ status: 'draft' })
  })

  test('six imports of the same document at the same moment: one issued plan, one entry in the register, no failure', async () => {
    const province = await planner()
    const body = corrected(aDecision(), '2030-2031', { title: 'Kế hoạch ghi chậm' })
    const onTrigger = (sql: string) => ownerSession(adminUrl(), async ({ query }) => void (await query(sql)))
    // Each entry takes so long that all six have looked for it before the first is there.
    await onTrigger(`create function app.linger() returns trigger language plpgsql as $$ begin perform pg_sleep(0.15); return new; end $$;
      create trigger linger before insert on app.document for each row when (new.title = 'Kế hoạch ghi chậm') execute function app.linger()`)
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => create(province, body, index % 2 ? otherServer : call)))
    await onTrigger('drop trigger linger on app.document; drop function app.linger()')
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    expect(answers.map(({ json }) => json.status).toSorted()).toEqual(['draft', 'draft', 'draft', 'draft', 'draft', 'issued'])
    const register = (await read(province, 'documents')).json.items
    expect(register.map(({ numberSymbol }: { numberSymbol: string }) => numberSymbol).toSorted()).toEqual(['0312/QĐ-UBND', '2358/QĐ-BGDĐT'])
  })

  test('two provinces import the same document, each for itself', async () => {
    const [one, other] = [await planner(), await planner()]
    const answers = await Promise.all([create(one, corrected(aDecision())), create(other, corrected(aDecision()))])
    expect(answers.map(({ json }) => json.status)).toEqual(['issued', 'issued'])
    expect(answers[0]?.json.document.id).not.toBe(answers[1]?.json.document.id)
    expect((await read(other, `documents/${answers[0]?.json.document.id}`)).status).toBe(404)
  })
})

test('what a person corrected is what is stored, with targets and citations on the lines they were read from', async () => {
  const province = await planner()
  const made = await create(province, corrected(aDecision()))
  const { nodes } = (await read(province, `plans/${made.json.id}/tree`)).json
  expect(nodes.map(({ number, text, targetCount }: { number: string; text: string; targetCount: number }) => [number, text, targetCount])).toEqual([
    ['1', 'Thể chế và quản trị nhà trường', 0],
    ['1.1', 'Mỗi trường công khai ngân sách hằng quý.', 0],
    ['1.2', 'Dành ít nhất 20% tổng chi cho giáo dục.', 1],
    ['2', 'Nhân lực chất lượng cao', 0],
    ['2.1', 'Phấn đấu từ 70% - 75% người lao động qua đào tạo.', 1],
  ])
  expect((await read(province, `plans/${made.json.id}/nodes/${nodes[4].id}`)).json.targets).toMatchObject([
    { comparator: 'range', low: 70, high: 75, unit: '%' },
  ])
  const odd = corrected(aDecision(), '2032-2033', {
    numberSymbol: '1/QĐ',
    targets: [{ text: 'từ 75 xuống 70', comparator: 'range', low: 75, high: 70, unit: '%', due: null, line: 27 }],
  })
  const kept = (await read(province, `plans/${(await create(province, odd)).json.id}/tree`)).json.nodes[1]
  expect(kept).toMatchObject({ targetCount: 1 })
})

test('a target that would hang on no task is refused by its place, and nothing of the document is stored', async () => {
  const province = await planner()
  const astray = corrected(aDecision(), '2033-2034')
  const refused = await create(province, { ...astray, targets: astray.targets.map((target, index) => (index === 1 ? { ...target, line: 24 } : target)) })
  expect(refused).toMatchObject({ status: 422, json: { code: 'invalid-input', fields: [{ path: 'targets.1.line' }] } })
  expect((await read(province, 'plans')).json.items).toEqual([])
  expect((await create(province, astray)).status).toBe(200)
})
