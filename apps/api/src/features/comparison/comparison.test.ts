import { province as provinceTable, tenant as tenantTable } from '@trongtam/db/tables'
import { formatSchoolYear } from '@trongtam/domain'
import { newId } from '@trongtam/db'
import { aMinistry, aPlan, aProvince, aTemplate, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { eq, isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const template = await aTemplate(['Nhóm một', 'Nhóm hai', 'Nhóm ba'])
const year = formatSchoolYear(template.schoolYear)
const ministry = await aMinistry(database)
const compare = async (schoolYear = year) =>
  (await call('GET', `/api/v1/t/${ministry.slug}/comparison?schoolYear=${schoolYear}`, { as: ministry.founder })).json

const ask = async (path: string): Promise<string> => (await call('GET', `/api/v1/t/${ministry.slug}/${path}?schoolYear=${year}`, { as: ministry.founder })).text

async function publish(province: TestTenant, planId: string): Promise<string> {
  const base = `/api/v1/t/${province.slug}/plans/${planId}`
  const { json } = await call('GET', `${base}/publication-preview`, { as: province.founder })
  return (await call('POST', `${base}/publications`, { as: province.founder, body: { sha256: json.sha256, reason: 'lý do' } })).json.id
}

const withdraw = (province: TestTenant, id: string) =>
  call('POST', `/api/v1/t/${province.slug}/publications/${id}/withdrawal`, { as: province.founder, body: { reason: 'nhầm' } })

/** A plan that keeps the first group, rewords the second, drops the third and adds one. */
async function aReworkedPlan(province: TestTenant, theme = `chủ đề  ${template.schoolYear}.`) {
  const [kept, reworded, added] = [newId(), newId(), newId()]
  const group = (id: string, position: number, text: string, templateNodeId: string | null) => ({
    id,
    parentId: null,
    kind: 'group' as const,
    position,
    text,
    origin: templateNodeId ? ('inherited' as const) : ('local' as const),
    templateNodeId,
  })
  const task = (parentId: string, position: number, origin: 'inherited' | 'local') => ({
    id: newId(),
    parentId,
    kind: 'task' as const,
    position,
    text: `Việc ${position}`,
    origin,
    ...(origin === 'inherited' && { templateNodeId: newId(), templateText: `việc ${position};` }),
  })
  return aPlan(database, province, {
    schoolYear: template.schoolYear,
    template: { id: template.id, revision: 1, theme: 'Chủ đề' },
    themes: [{ text: theme, standing: 'full-text', documentId: null }],
    nodes: [
      group(kept, 1, 'NHÓM MỘT.', template.groupIds[0] ?? null),
      task(kept, 1, 'inherited'),
      task(kept, 2, 'local'),
      group(reworded, 2, 'Nhóm hai của tỉnh', template.groupIds[1] ?? null),
      group(added, 3, 'Nhóm riêng', null),
      task(added, 1, 'local'),
    ],
  })
}

describe('the ministry compares what was published and nothing else', () => {
  test('each group is kept, reworded, added or dropped, and the tasks are counted', async () => {
    const province = await aProvince(database, ['leader'])
    const plan = await aReworkedPlan(province)
    const isThere = async () => (await compare()).columns.find(({ slug }: { slug: string }) => slug === province.slug)
    expect(await isThere()).toBeUndefined()
    const id = await publish(province, plan.id)
    expect(await isThere()).toMatchObject({
      publicationId: id,
      revision: 1,
      sameTheme: true,
      groups: { kept: 1, reworded: 1, added: 1, dropped: 1 },
      tasks: 3,
      localTasks: 2,
      details: [
        { state: 'kept', templateTitle: 'Nhóm một' },
        { state: 'reworded', title: 'Nhóm hai của tỉnh', templateTitle: 'Nhóm hai' },
        { state: 'added', templateTitle: null },
        { state: 'dropped', title: null, templateTitle: 'Nhóm ba' },
      ],
    })
    const { template: shown, schoolYears } = await compare()
    expect(shown).toMatchObject({ theme: `Chủ đề ${template.schoolYear}`, groups: ['Nhóm một', 'Nhóm hai', 'Nhóm ba'] })
    expect(schoolYears).toContain(year)
  })

  test('the latest revision stands for its province; once it is withdrawn the province shows nothing, not the one before', async () => {
    const province = await aProvince(database, ['leader'])
    const plan = await aReworkedPlan(province, 'Chủ đề riêng')
    const first = await publish(province, plan.id)
    await withdraw(province, first)
    const second = await publish(province, plan.id)
    const columns = async () => (await compare()).columns.filter(({ slug }: { slug: string }) => slug === province.slug)
    expect(await columns()).toMatchObject([{ publicationId: second, revision: 2, sameTheme: false }])
    await withdraw(province, second)
    expect(await columns()).toEqual([])
  })

  test('the bytes are those of the province, also after a withdrawal, which they then bear', async () => {
    const province = await aProvince(database, ['leader'])
    const plan = await aReworkedPlan(province)
    const { json: preview } = await call('GET', `/api/v1/t/${province.slug}/plans/${plan.id}/publication-preview`, { as: province.founder })
    const id = await publish(province, plan.id)
    const read = () => call('GET', `/api/v1/t/${ministry.slug}/published/${id}`, { as: ministry.founder })
    expect((await read()).json).toMatchObject({ bytes: preview.bytes, sha256: preview.sha256, withdrawn: null })
    await withdraw(province, id)
    expect((await read()).json).toMatchObject({ bytes: preview.bytes, withdrawn: { reason: 'nhầm' } })
    expect((await call('GET', `/api/v1/t/${ministry.slug}/published/${newId()}`, { as: ministry.founder })).status).toBe(404)
  })

  test('the whole is the number of provinces of today, which an ended province is no part of', async () => {
    const before = (await compare()).provinces
    const mark = newId().slice(-8)
    const row = { slug: `p-${mark}`, name: `P ${mark}`, fullName: `Tỉnh P ${mark}`, kind: 'province' as const }
    await database.inPlatform((db) =>
      db.insert(provinceTable).values([
        { ...row, code: `a${mark}`, validFrom: '2025-07-01', validTo: null },
        { ...row, code: `b${mark}`, validFrom: '2000-01-01', validTo: '2025-07-01' },
      ]),
    )
    expect((await compare()).provinces).toBe(before + 1)
    expect(await database.lookUp((db) => db.$count(provinceTable, isNull(provinceTable.validTo)))).toBe(before + 1)
  })

  test('a province merged away is none of the years after, and stays in those before, where the whole counts it too', async () => {
    const [province, heir] = [await aProvince(database, ['leader']), await aProvince(database, ['leader'])]
    for (const each of [province, heir]) await publish(each, (await aReworkedPlan(each)).id)
    const mergedOn = async (on: string) => {
      const archived = { status: 'archived', successorId: heir.id, archivedOn: on, archivedByWords: 'Nghị quyết (thử)' } as const
      await database.inPlatform((db) => db.update(tenantTable).set(archived).where(eq(tenantTable.id, province.id)))
    }
    const seen = async () => {
      const { columns, published, provinces } = await compare()
      const slugs = columns.map(({ slug }: { slug: string }) => slug)
      expect(published).toBe(slugs.length)
      expect((await ask('published-themes')).includes(province.slug)).toBe(slugs.includes(province.slug))
      return { there: [slugs.includes(province.slug), slugs.includes(heir.slug)], provinces }
    }
    const { there, provinces } = await seen()
    expect(there, '(control)').toEqual([true, true])
    await mergedOn(`${template.schoolYear}-09-02`)
    expect(await seen()).toEqual({ there: [true, true], provinces: provinces + 1 })
    await mergedOn(`${template.schoolYear}-07-01`)
    expect(await seen()).toEqual({ there: [false, true], provinces })
  })

  test('a year nobody published is empty, a year that is none is refused', async () => {
    expect(await compare('9998-9999')).toMatchObject({ columns: [], published: 0, template: null, schoolYear: '9998-9999' })
    for (const wrong of ['2024-2026', '2024-2024'])
      expect((await call('GET', `/api/v1/t/${ministry.slug}/comparison?schoolYear=${wrong}`, { as: ministry.founder })).status).toBe(422)
    expect((await call('GET', `/api/v1/t/${ministry.slug}/comparison`, { as: ministry.founder })).status).toBe(200)
  })
})
