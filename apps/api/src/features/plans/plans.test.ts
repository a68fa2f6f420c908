import { aPlan, aProvince, aTemplate, openTestDatabase } from '@trongtam/testing'
import { formatSchoolYear } from '@trongtam/domain'
import { expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)

test('a province has the plan of a year, derived from the template, in one request', async () => {
  const province = await aProvince(database)
  const template = await aTemplate(['Nhóm một', 'Nhóm hai'])
  const derived = await call('POST', `/api/v1/t/${province.slug}/plans`, { as: province.founder, body: { schoolYear: formatSchoolYear(template.schoolYear) } })
  expect(derived.status).toBe(200)
  expect(derived.json).toMatchObject({ status: 'draft', counts: { groups: 2, tasks: 4, inherited: 4, withoutLead: 4 }, theme: `Chủ đề ${template.schoolYear}` })
  const tree = await call('GET', `/api/v1/t/${province.slug}/plans/${derived.json.id}/tree`, { as: province.founder })
  expect(tree.json.nodes.map((node: { number: string; text: string }) => `${node.number} ${node.text}`)).toEqual([
    '1 Nhóm một',
    '1.1 Nhóm một: việc 1',
    '1.2 Nhóm một: việc 2',
    '2 Nhóm hai',
    '2.1 Nhóm hai: việc 1',
    '2.2 Nhóm hai: việc 2',
  ])
  const again = await call('POST', `/api/v1/t/${province.slug}/plans`, { as: province.founder, body: { schoolYear: formatSchoolYear(template.schoolYear) } })
  expect(again).toMatchObject({ status: 409, json: { code: 'plan-exists', detail: { planId: derived.json.id } } })
})

test('tasks are paged in document order without a gap or a repetition', async () => {
  const province = await aProvince(database)
  const plan = await aPlan(database, province, { tasks: 7 })
  const seen: string[] = []
  let cursor = ''
  do {
    const page = await call('GET', `/api/v1/t/${province.slug}/plans/${plan.id}/tasks?limit=3${cursor}`, { as: province.founder })
    expect(page.json.items.length).toBeLessThanOrEqual(3)
    seen.push(...page.json.items.map((task: { id: string }) => task.id))
    cursor = page.json.nextCursor ? `&cursor=${page.json.nextCursor}` : ''
  } while (cursor)
  expect(seen).toEqual(plan.taskIds)
})

test('F2 what misses a lead, a date or a target is listed, and nothing else', async () => {
  const province = await aProvince(database)
  const plan = await aPlan(database, province)
  const [complete, ...bare] = plan.taskIds
  const list = async (query: string) =>
    (await call('GET', `/api/v1/t/${province.slug}/plans/${plan.id}/tasks?${query}`, { as: province.founder })).json.items.map(({ id }: { id: string }) => id)
  for (const missing of ['lead', 'due', 'target']) expect(await list(`missing=${missing}`), missing).toEqual(bare)
  expect(await list('origin=local')).toEqual([complete, ...bare])
  expect(await list('origin=inherited')).toEqual([])
})

test('plans are listed latest school year first, without a gap or a repetition over pages, and never those of another province', async () => {
  const [province, other] = [await aProvince(database), await aProvince(database)]
  const years = [2024, 2026, 2025, 2026, 2023]
  for (const [index, schoolYear] of years.entries()) await aPlan(database, province, { schoolYear, status: 'draft', title: `Kế hoạch ${index}`, tasks: 1 })
  const stranger = await aPlan(database, other)
  const seen: string[] = []
  let cursor = ''
  do {
    const page = await call('GET', `/api/v1/t/${province.slug}/plans?limit=2${cursor}`, { as: province.founder })
    seen.push(...page.json.items.map(({ title }: { title: string }) => title))
    cursor = page.json.nextCursor ? `&cursor=${page.json.nextCursor}` : ''
  } while (cursor)
  expect(seen).toEqual(['Kế hoạch 3', 'Kế hoạch 1', 'Kế hoạch 2', 'Kế hoạch 0', 'Kế hoạch 4'])
  for (const path of ['', '/tree', '/tasks', `/nodes/${stranger.taskIds[0]}`])
    expect((await call('GET', `/api/v1/t/${province.slug}/plans/${stranger.id}${path}`, { as: province.founder })).status, path).toBe(404)
})
