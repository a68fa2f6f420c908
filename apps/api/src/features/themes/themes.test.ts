import { planTheme } from '@trongtam/db/tables'
import { newId } from '@trongtam/db'
import { formatSchoolYear } from '@trongtam/domain'
import { aPlan, aProvince, aTemplate, openTestDatabase } from '@trongtam/testing'
import { expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)

test('F7 the theme of each year is told with all its sources and the ministry’s, latest year first, over pages without a gap', async () => {
  const [province, other] = [await aProvince(database), await aProvince(database)]
  const template = await aTemplate(['Nhóm'])
  const years = [template.schoolYear, template.schoolYear - 1, template.schoolYear - 2]
  const plans = []
  for (const schoolYear of years) plans.push(await aPlan(database, province, { schoolYear, marker: `năm ${schoolYear}` }))
  await aPlan(database, province, { schoolYear: template.schoolYear, status: 'draft', marker: 'bản nháp' })
  await aPlan(database, other, { schoolYear: template.schoolYear, marker: 'tỉnh khác' })
  const planId = plans[1]?.id ?? ''
  await database.inTenant({ tenantId: province.id, personId: province.founder.id }, (db) =>
    db.insert(planTheme).values({ tenantId: db.tenantId, id: newId(), planId, text: 'Chủ đề theo báo', standing: 'report', documentId: null }),
  )
  const list = (query: string) => call('GET', `/api/v1/t/${province.slug}/themes${query}`, { as: province.founder })
  const all = (await list('')).json
  expect(all.items.map(({ schoolYear }: { schoolYear: string }) => schoolYear)).toEqual(years.map(formatSchoolYear))
  expect(all.items[0]).toMatchObject({
    planId: plans[0]?.id,
    theme: `Chủ đề năm ${template.schoolYear}`,
    ministryTheme: `Chủ đề ${template.schoolYear}`,
    conflict: false,
  })
  expect(all.items[1]).toMatchObject({
    conflict: true,
    ministryTheme: null,
    sources: [
      { standing: 'full-text', chosen: true, documentId: plans[1]?.documentId, issuedOn: '2024-09-30' },
      { text: 'Chủ đề theo báo', standing: 'report', chosen: false, documentId: null },
    ],
  })
  const seen: unknown[] = []
  let cursor = ''
  do {
    const page = (await list(`?limit=1${cursor}`)).json
    seen.push(...page.items)
    cursor = page.nextCursor ? `&cursor=${page.nextCursor}` : ''
  } while (cursor)
  expect(seen).toEqual(all.items)
})

test('a draft’s theme is told while the year has no issued plan', async () => {
  const province = await aProvince(database)
  const draft = await aPlan(database, province, { status: 'draft' })
  expect((await call('GET', `/api/v1/t/${province.slug}/themes`, { as: province.founder })).json.items).toMatchObject([{ planId: draft.id }])
})
