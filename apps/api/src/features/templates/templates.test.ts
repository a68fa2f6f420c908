import { newId } from '@trongtam/db'
import { ownerSession } from '@trongtam/db/operator'
import { revision, templateNode } from '@trongtam/db/tables'
import { formatSchoolYear } from '@trongtam/domain'
import { adminUrl, aMinistry, aProvince, aTemplate, openTestDatabase } from '@trongtam/testing'
import { expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)

test('a template is the same for every province and for the ministry, numbered, with its rules', async () => {
  const [province, ministry, made] = [await aProvince(database), await aMinistry(database), await aTemplate(['Nhóm một', 'Nhóm hai'])]
  const read = async ({ slug, founder }: typeof province) => (await call('GET', `/api/v1/t/${slug}/templates/${made.id}`, { as: founder })).json
  const shown = await read(province)
  expect(shown).toMatchObject({ schoolYear: formatSchoolYear(made.schoolYear), revision: 1, groups: 2, tasks: 4, confidence: 'high' })
  expect(shown.nodes.map(({ number, text, rule }: Record<string, string>) => `${number} ${text} ${rule}`)).toEqual([
    '1 Nhóm một adaptable',
    '1.1 Nhóm một: việc 1 adaptable',
    '1.2 Nhóm một: việc 2 adaptable',
    '2 Nhóm hai adaptable',
    '2.1 Nhóm hai: việc 1 adaptable',
    '2.2 Nhóm hai: việc 2 adaptable',
  ])
  expect(await read(ministry)).toEqual(shown)
  expect((await call('GET', `/api/v1/t/${province.slug}/templates/${newId()}`, { as: province.founder })).status).toBe(404)
})

test('its latest revision is shown; a plan derived before keeps the one it came from', async () => {
  const [province, made] = [await aProvince(database, ['planner']), await aTemplate(['Nhóm một'])]
  const derive = () => call('POST', `/api/v1/t/${province.slug}/plans`, { as: province.founder, body: { schoolYear: formatSchoolYear(made.schoolYear) } })
  const { json: plan } = await derive()
  await ownerSession(adminUrl(), async ({ db }) => {
    await db
      .insert(revision)
      .values({ templateId: made.id, revision: 2, theme: 'Chủ đề mới', confidence: 'medium', summary: 'bổ sung', publishedAt: new Date() })
    await db
      .insert(templateNode)
      .values({ templateId: made.id, revision: 2, nodeId: newId(), parentNodeId: null, kind: 'group', position: 1, text: 'Nhóm mới', rule: 'mandatory' })
  })
  expect((await call('GET', `/api/v1/t/${province.slug}/templates/${made.id}`, { as: province.founder })).json).toMatchObject({
    revision: 2,
    theme: 'Chủ đề mới',
    groups: 1,
    tasks: 0,
    nodes: [{ text: 'Nhóm mới', rule: 'mandatory' }],
  })
  expect((await call('GET', `/api/v1/t/${province.slug}/plans/${plan.id}`, { as: province.founder })).json).toMatchObject({
    template: { revision: 1 },
    theme: `Chủ đề ${made.schoolYear}`,
  })
})

test('the list is latest school year first, without a gap or a repetition over pages; a year without a template derives nothing', async () => {
  const province = await aProvince(database, ['planner'])
  const mine = [await aTemplate(['A']), await aTemplate(['B']), await aTemplate(['C'])].map(({ schoolYear }) => formatSchoolYear(schoolYear))
  const seen: string[] = []
  let cursor: string | null = ''
  do {
    const { json } = await call('GET', `/api/v1/t/${province.slug}/templates?limit=2${cursor ? `&cursor=${cursor}` : ''}`, { as: province.founder })
    seen.push(...json.items.map(({ schoolYear }: Record<string, string>) => schoolYear))
    cursor = json.nextCursor
  } while (cursor)
  expect(seen).toEqual(seen.toSorted((a, b) => Number(b.slice(0, 4)) - Number(a.slice(0, 4))))
  expect(seen.filter((year) => mine.includes(year))).toHaveLength(3)
  expect(await call('POST', `/api/v1/t/${province.slug}/plans`, { as: province.founder, body: { schoolYear: '2024-2026' } })).toMatchObject({ status: 422 })
  expect(await call('POST', `/api/v1/t/${province.slug}/plans`, { as: province.founder, body: { schoolYear: '1975-1976' } })).toMatchObject({
    status: 409,
    json: { code: 'template-missing' },
  })
})
