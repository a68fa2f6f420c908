import { newId } from '@trongtam/db'
import { adoption } from '@trongtam/db/tables'
import { formatSchoolYear, rewordNode } from '@trongtam/domain'
import { aMinistry, aPerson, aPlan, aProvince, aSchoolYear, join, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aContent, aDraft, editorOf } from '../template-drafts/a-draft.ts'

const database = openTestDatabase()
const call = openTestApp(database)

interface Told {
  readonly schoolYear: number
  readonly templateId: string
  readonly revision: number
  readonly fieldsDiffer: number
}

/** What a province tells of itself, in its own transaction. */
const tell = (province: TestTenant, told: Told) =>
  database.inTenant({ tenantId: province.id, personId: province.founder.id }, async (db) => {
    await db
      .insert(adoption)
      .values({ ...told, tenantId: db.tenantId, id: newId(), tenantSlug: province.slug, tenantName: province.name, countedAt: new Date() })
  })

/** A template of so many revisions. */
async function aTemplateOf(revisions: number) {
  const ministry = await aMinistry(database)
  const [editor, schoolYear] = [editorOf(call, ministry), aSchoolYear()]
  const first = await aDraft(call, ministry, schoolYear, aContent(['Nhóm một'], 'Kỷ cương - Sáng tạo'))
  const templateId = String((await editor.publish(first)).json.templateId)
  for (let number = 2; number <= revisions; number += 1) {
    const draft = (await editor.create(schoolYear, 'latest')).json
    await editor.publish((await editor.save(draft, rewordNode(draft.content, draft.content.nodes[0].id, `Bản ${number}`))).json)
  }
  const asked = (path: string) => editor.ask('GET', `${path}?schoolYear=${formatSchoolYear(schoolYear)}`)
  return {
    ministry,
    editor,
    schoolYear,
    templateId,
    listed: async () => (await asked('adoption')).json,
    themes: async () => (await asked('published-themes')).json,
  }
}

describe('how far provinces follow the template', () => {
  test('is what each told last, and how many revisions that stand came since', async () => {
    const { schoolYear, templateId, listed, editor } = await aTemplateOf(3)
    const [behind, upToDate] = [await aProvince(database, ['planner'], 'Tỉnh Đồng Nai'), await aProvince(database, ['planner'], 'Tỉnh An Giang')]
    await tell(behind, { schoolYear, templateId, revision: 1, fieldsDiffer: 9 })
    await tell(behind, { schoolYear, templateId, revision: 1, fieldsDiffer: 4 })
    await tell(upToDate, { schoolYear, templateId, revision: 2, fieldsDiffer: 5 })
    await tell(upToDate, { schoolYear, templateId, revision: 3, fieldsDiffer: 0 })
    await tell(upToDate, { schoolYear: schoolYear + 1, templateId, revision: 1, fieldsDiffer: 77 })
    expect(await listed()).toEqual({
      schoolYear: formatSchoolYear(schoolYear),
      template: { id: templateId, revision: 3 },
      provinces: [
        { slug: upToDate.slug, name: 'Tỉnh An Giang', revision: 3, behind: 0, fieldsDiffer: 0, countedAt: expect.any(String) },
        { slug: behind.slug, name: 'Tỉnh Đồng Nai', revision: 1, behind: 2, fieldsDiffer: 4, countedAt: expect.any(String) },
      ],
    })
    await editor.withdraw(templateId, 3)
    expect(await listed()).toMatchObject({
      template: { revision: 2 },
      provinces: [
        { revision: 3, behind: 0 },
        { revision: 1, behind: 1 },
      ],
    })
  })

  test('is empty for a year without a template; another form of a year is refused', async () => {
    const ministry = await aMinistry(database)
    const editor = editorOf(call, ministry)
    expect((await editor.ask('GET', 'adoption?schoolYear=1800-1801')).json).toEqual({ schoolYear: '1800-1801', template: null, provinces: [] })
    expect((await editor.ask('GET', 'adoption?schoolYear=2026-2028')).status).toBe(422)
    expect((await editor.ask('GET', 'adoption')).status).toBe(422)
  })

  test('a province tells it by deriving, and has no way to what others told', async () => {
    const { schoolYear, listed } = await aTemplateOf(1)
    const province = await aProvince(database, ['planner', 'leader'])
    await call('POST', `/api/v1/t/${province.slug}/plans`, { as: province.founder, body: { schoolYear: formatSchoolYear(schoolYear) } })
    expect(await listed()).toMatchObject({ provinces: [{ slug: province.slug, revision: 1, behind: 0, fieldsDiffer: 0 }] })
    for (const path of ['adoption', 'published-themes'])
      expect((await editorOf(call, province).ask('GET', `${path}?schoolYear=${formatSchoolYear(schoolYear)}`)).status).toBe(404)
  })

  test('every member of the ministry may look at', async () => {
    const { ministry, schoolYear } = await aTemplateOf(1)
    const analyst = await aPerson(database)
    await join(database, analyst, ministry, ['analyst'])
    for (const path of ['adoption', 'published-themes'])
      expect((await editorOf(call, ministry, analyst).ask('GET', `${path}?schoolYear=${formatSchoolYear(schoolYear)}`)).status).toBe(200)
  })
})

describe('the themes of provinces', () => {
  test('are those published, of each province the last that stands, told apart from the ministry’s', async () => {
    const { schoolYear, themes } = await aTemplateOf(1)
    const publish = async (name: string, theme: string) => {
      const province = await aProvince(database, ['leader'], name)
      const plan = await aPlan(database, province, { schoolYear, themes: [{ text: theme, standing: 'full-text', documentId: null }] })
      const path = `/api/v1/t/${province.slug}/plans/${plan.id}`
      const { sha256 } = (await call('GET', `${path}/publication-preview`, { as: province.founder })).json
      const { json } = await call('POST', `${path}/publications`, { as: province.founder, body: { sha256, reason: null } })
      return { province, publicationId: String(json.id) }
    }
    const own = await publish('Tỉnh Lào Cai', 'Chủ đề riêng của tỉnh')
    const same = await publish('Tỉnh Bắc Ninh', 'kỷ cương -  Sáng tạo.')
    const unpublished = await aProvince(database)
    await aPlan(database, unpublished, { schoolYear, themes: [{ text: 'Chưa công bố', standing: 'full-text', documentId: null }] })
    expect(await themes()).toEqual({
      schoolYear: formatSchoolYear(schoolYear),
      theme: 'Kỷ cương - Sáng tạo',
      provinces: [
        { slug: same.province.slug, name: 'Tỉnh Bắc Ninh', theme: 'kỷ cương -  Sáng tạo.', publicationId: same.publicationId, isOwn: false },
        { slug: own.province.slug, name: 'Tỉnh Lào Cai', theme: 'Chủ đề riêng của tỉnh', publicationId: own.publicationId, isOwn: true },
      ],
    })
    const withdrawal = `/api/v1/t/${own.province.slug}/publications/${own.publicationId}/withdrawal`
    await call('POST', withdrawal, { as: own.province.founder, body: { reason: 'công bố nhầm' } })
    expect((await themes()).provinces.map(({ slug }: { slug: string }) => slug)).toEqual([same.province.slug])
  })
})
