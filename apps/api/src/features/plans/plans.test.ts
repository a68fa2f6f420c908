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
