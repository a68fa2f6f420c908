import { formatSchoolYear, removeNode, rewordNode, setRule, splitNode, type TemplateContent } from '@trongtam/domain'
import { newId } from '@trongtam/db'
import { revision as revisionTable, templateNode } from '@trongtam/db/tables'
import { aMinistry, aPerson, aProvince, aSchoolYear, join, openTestDatabase } from '@trongtam/testing'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aContent, aDraft, aNode, editorOf, inDays } from './a-draft.ts'

const database = openTestDatabase()
const call = openTestApp(database)

/** A ministry that published a first revision, and a draft of the next. */
async function aRevision(content: TemplateContent = aContent(['Nhóm một', 'Nhóm hai'])) {
  const ministry = await aMinistry(database)
  const [editor, schoolYear] = [editorOf(call, ministry), aSchoolYear()]
  const first = (await editor.publish(await aDraft(call, ministry, schoolYear, content))).json
  return { ministry, editor, schoolYear, first, draft: (await editor.create(schoolYear, 'latest')).json }
}

describe('a draft is published', () => {
  test('as the first revision of its template: it says what the draft said, and the draft is done with', async () => {
    const [ministry, province] = [await aMinistry(database), await aProvince(database)]
    const editor = editorOf(call, ministry)
    const content = aContent(['Nhóm một', 'Nhóm hai'], 'Kỷ cương - Đột phá')
    const draft = await aDraft(call, ministry, aSchoolYear(), content)
    const published = await editor.publish(draft)
    expect(published.json).toMatchObject({
      templateId: draft.templateId,
      revision: 1,
      theme: 'Kỷ cương - Đột phá',
      summary: 'Tóm tắt thay đổi',
      changes: { added: 9 },
      decideBy: null,
      withdrawn: null,
    })
    const { json: shown } = await call('GET', `/api/v1/t/${province.slug}/templates/${draft.templateId}`, { as: province.founder })
    const nodes = shown.nodes.map(({ number: _number, ...node }: { number: string }) => node)
    expect(byId({ ...draft.content, nodes })).toEqual(byId(draft.content))
    expect(shown).toMatchObject({
      title: draft.title,
      confidence: 'high',
      bases: draft.content.bases,
      milestones: draft.content.milestones,
      publishedAt: published.json.publishedAt,
    })
    expect((await editor.read(draft)).status).toBe(404)
    expect((await editor.ask('GET', `templates/${draft.templateId}/revisions`)).json.items).toEqual([{ ...published.json, templateId: undefined }])
  })

  test('as the next, numbered on, with the changes in figures; the one before stays as it was', async () => {
    const { editor, first, draft } = await aRevision()
    const before = (await editor.ask('GET', `templates/${first.templateId}?revision=1`)).json
    const [one = '', two = ''] = draft.content.nodes.map(({ id }: { id: string }) => id)
    const split = splitNode(
      rewordNode(draft.content, one, 'Nhóm một, lời khác'),
      two,
      [
        { text: 'Nửa đầu', childIds: [] },
        { text: 'Nửa sau', childIds: [] },
      ],
      newId,
    )
    const next = await editor.save(draft, { ...split, nodes: [...split.nodes, aNode('group', 'Nhóm ba', { position: 9 })] })
    const { json: second } = await editor.publish(next.json)
    expect(second).toMatchObject({ revision: 2, changes: { edited: 1, split: 1, added: 1 } })
    expect((await editor.ask('GET', `templates/${first.templateId}?revision=1`)).json).toEqual(before)
    expect((await editor.ask('GET', `templates/${first.templateId}`)).json).toMatchObject({ revision: 2 })
    expect((await editor.ask('GET', 'audit?group=template')).json.items[0]).toMatchObject({
      action: 'template.publish',
      subject: formatSchoolYear(Number(before.schoolYear.slice(0, 4))),
    })
  })

  test('every row of it equals what the draft said', async () => {
    const { ministry, first } = await aRevision()
    const content = aContent(['A'])
    const draft = await aDraft(call, ministry, aSchoolYear(), content)
    const { json } = await editorOf(call, ministry).publish(draft)
    const rows = await database.inMinistry(ministry.founder.id, async (db) => ({
      nodes: await db
        .select()
        .from(templateNode)
        .where(and(eq(templateNode.templateId, json.templateId), eq(templateNode.revision, 1))),
      head: await db.select().from(revisionTable).where(eq(revisionTable.templateId, json.templateId)),
    }))
    const nodes = rows.nodes.map(({ templateId: _t, revision: _r, nodeId, parentNodeId, ...node }) => ({ ...node, id: nodeId, parentId: parentNodeId }))
    const [{ theme = '', themeRule = '', bases = null, milestones = null } = {}] = rows.head
    expect(byId({ theme: { text: theme, rule: themeRule }, nodes, bases, milestones })).toEqual(byId(draft.content))
    expect(json.templateId).not.toBe(first.templateId)
  })
})

describe('a draft is not published', () => {
  test('while words miss or it is no tree; each is told by its place', async () => {
    const ministry = await aMinistry(database)
    const editor = editorOf(call, ministry)
    const group = aNode('group', '')
    const draft = await aDraft(call, ministry, aSchoolYear(), { ...aContent([], ' '), nodes: [group] })
    expect(await editor.publish(draft)).toMatchObject({
      status: 422,
      json: {
        code: 'template-faulty',
        fields: [
          { path: 'theme', message: 'no-words' },
          { path: `${group.id}.text`, message: 'no-words' },
        ],
      },
    })
    const whole = (await editor.save(draft, aContent(['Nhóm']))).json
    expect((await editor.publish(whole)).status, '(control)').toBe(200)
  })

  test('where it says what stands already; a rule alone is something else', async () => {
    const { editor, draft } = await aRevision()
    expect(await editor.publish(draft)).toMatchObject({ status: 409, json: { code: 'revision-unchanged' } })
    const [{ id } = { id: '' }] = draft.content.nodes
    const ruled = (await editor.save(draft, setRule(draft.content, id, 'advisory'))).json
    expect((await editor.publish(ruled)).json).toMatchObject({ revision: 2, changes: {} })
  })

  test('where something mandatory changes and nobody is told until when to decide; a day that is over is none', async () => {
    const mandatory = aContent(['Nhóm một', 'Nhóm hai'])
    const [{ id } = { id: '' }] = mandatory.nodes
    const { editor, draft } = await aRevision(setRule(mandatory, id, 'mandatory'))
    const changed = (await editor.save(draft, rewordNode(draft.content, id, 'Bắt buộc, lời khác'))).json
    const refused = { status: 422, json: { code: 'invalid-input', fields: [{ path: 'decideBy' }] } }
    expect(await editor.publish(changed)).toMatchObject(refused)
    expect(await editor.publish(changed, changed.version, inDays(-1))).toMatchObject(refused)
    expect((await editor.publish(changed, changed.version, inDays(30))).json).toMatchObject({ revision: 2, decideBy: inDays(30) })

    // (control) nothing mandatory is taken away, nothing is to be decided by a day.
    const next = (await editor.create(Number(draft.schoolYear.slice(0, 4)), 'latest')).json
    const [, { id: other } = { id: '' }] = next.content.nodes
    const without = (await editor.save(next, removeNode(next.content, other))).json
    expect((await editor.publish(without)).status).toBe(200)
  })

  test('upon another version than the one it was read at, nor twice at once', async () => {
    const { editor, draft } = await aRevision()
    const [{ id } = { id: '' }] = draft.content.nodes
    const next = (await editor.save(draft, rewordNode(draft.content, id, 'Lời khác'))).json
    expect(await editor.publish(next, 1)).toMatchObject({ status: 412, json: { detail: { current: { version: 2, content: next.content } } } })
    const answers = await Promise.all([1, 2, 3].map(() => editor.publish(next)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 404, 404])
    expect((await editor.ask('GET', `templates/${draft.templateId}/revisions`)).json.items).toHaveLength(2)
  })

  test('without a fresh proof of who one is', async () => {
    const { ministry, draft } = await aRevision()
    const later = openTestApp(database, () => new Date(Date.now() + 3_600_000))
    const waiting = editorOf(later, ministry)
    expect(await waiting.publish(draft)).toMatchObject({ status: 403, json: { code: 'step-up-required' } })
    expect(await waiting.withdraw(draft.templateId, 1)).toMatchObject({ status: 403, json: { code: 'step-up-required' } })
    expect((await waiting.read(draft)).status, '(control) reading asks for none').toBe(200)
  })
})

describe('a revision is withdrawn', () => {
  test('with a reason: it stays readable, the one before is the latest again, and the next is numbered on', async () => {
    const { editor, first, draft, schoolYear } = await aRevision()
    const [{ id } = { id: '' }] = draft.content.nodes
    const second = (await editor.publish((await editor.save(draft, rewordNode(draft.content, id, 'Nhầm'))).json)).json
    expect((await editor.withdraw(first.templateId, 2, ' Còn  sai sót ')).json).toMatchObject({ revision: 2, withdrawn: { reason: 'Còn sai sót' } })
    expect((await editor.ask('GET', `templates/${first.templateId}`)).json).toMatchObject({ revision: 1, withdrawn: null })
    expect((await editor.ask('GET', `templates/${first.templateId}?revision=2`)).json).toMatchObject({
      withdrawn: { reason: 'Còn sai sót' },
      summary: second.summary,
    })
    expect((await editor.ask('GET', `templates/${first.templateId}/revisions`)).json.items).toMatchObject([{ revision: 2, withdrawn: {} }, { withdrawn: null }])

    const again = (await editor.create(schoolYear, 'latest')).json
    expect(again).toMatchObject({ basedOn: 1 })
    expect(again.content.nodes.map(({ text }: { text: string }) => text)).not.toContain('Nhầm')
    const third = await editor.publish((await editor.save(again, rewordNode(again.content, id, 'Đúng'))).json)
    expect(third.json).toMatchObject({ revision: 3, changes: { edited: 1 } })
  })

  test('once, and the last that stands alone', async () => {
    const { editor, first, draft } = await aRevision()
    const [{ id } = { id: '' }] = draft.content.nodes
    await editor.publish((await editor.save(draft, rewordNode(draft.content, id, 'Lời khác'))).json)
    expect(await editor.withdraw(first.templateId, 1)).toMatchObject({ status: 409, json: { code: 'still-in-use' } })
    expect((await editor.withdraw(first.templateId, 2)).status, '(control)').toBe(200)
    expect(await editor.withdraw(first.templateId, 2)).toMatchObject({ status: 409, json: { code: 'already-withdrawn' } })
    expect(await editor.withdraw(first.templateId, 3)).toMatchObject({ status: 404 })
    expect((await editor.withdraw(first.templateId, 1)).status).toBe(200)
    expect((await editor.ask('GET', `templates/${first.templateId}`)).status).toBe(404)
  })

  test('a draft that began from it is published against what stands then', async () => {
    const { editor, first, draft, schoolYear } = await aRevision()
    const [{ id } = { id: '' }] = draft.content.nodes
    const second = (await editor.save(draft, rewordNode(draft.content, id, 'Bản hai'))).json
    await editor.publish(second)
    const third = (await editor.create(schoolYear, 'latest')).json
    await editor.withdraw(first.templateId, 2)
    expect((await editor.read(third)).json).toMatchObject({ basedOn: 2 })
    expect((await editor.publish(third)).json).toMatchObject({ revision: 3, changes: { edited: 1 } })
  })
})

test('a member of the ministry who may not publish does not; a province has no way to it at all', async () => {
  const { ministry, draft } = await aRevision()
  const [analyst, province] = [await aPerson(database), await aProvince(database)]
  await join(database, analyst, ministry, ['analyst'])
  expect((await editorOf(call, ministry, analyst).withdraw(draft.templateId, 1)).status).toBe(403)
  const asProvince = editorOf(call, province)
  for (const asked of [
    asProvince.publish(draft),
    asProvince.read(draft),
    asProvince.create(aSchoolYear()),
    asProvince.withdraw(draft.templateId, 1),
    asProvince.comments(draft),
  ])
    expect(await asked).toMatchObject({ status: 404 })
})

function byId(content: { readonly theme: unknown; readonly nodes: readonly { readonly id: string }[]; readonly bases: unknown; readonly milestones: unknown }) {
  return { theme: content.theme, bases: content.bases, milestones: content.milestones, nodes: content.nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }
}
