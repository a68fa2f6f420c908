import { rewordNode } from '@trongtam/domain'
import { newId } from '@trongtam/db'
import { ownerSession } from '@trongtam/db/operator'
import { consultation } from '@trongtam/db/tables'
import { adminUrl, aMinistry, aPerson, aProvince, aSchoolYear, join, openTestDatabase, type TestTenant } from '@trongtam/testing'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aDraft, editorOf, inDays } from '../template-drafts/a-draft.ts'

const database = openTestDatabase()
const call = openTestApp(database)

async function anOpenDraft(closesOn = inDays(10)) {
  const ministry = await aMinistry(database)
  const editor = editorOf(call, ministry)
  const opened = await editor.open(await aDraft(call, ministry, aSchoolYear()), closesOn)
  return { ministry, editor, draft: opened.json, consultationId: String(opened.json.consultation.id) }
}

const provinceAt = (province: TestTenant) => {
  const ask = (method: string, path: string, body?: unknown, as = province.founder) =>
    call(method, `/api/v1/t/${province.slug}/consultations${path}`, { as, ...(body !== undefined && { body }) })
  return {
    list: async () => (await ask('GET', '?limit=200')).json.items as { id: string; ownComments: number }[],
    read: (id: string) => ask('GET', `/${id}`),
    send: (id: string, text = 'Đề nghị làm rõ', nodeId: string | null = null, as = province.founder) => ask('POST', `/${id}/comments`, { nodeId, text }, as),
  }
}

const named = async (province: TestTenant, id: string) => (await provinceAt(province).list()).find((each) => each.id === id)

describe('a draft that is open for comments', () => {
  test('is there for every province as it stood when it was opened, and not before, nor as it is written on', async () => {
    const [ministry, one, other] = [await aMinistry(database), await aProvince(database), await aProvince(database)]
    const editor = editorOf(call, ministry)
    const draft = await aDraft(call, ministry, aSchoolYear())
    const [before] = [await provinceAt(one).list()]
    expect(JSON.stringify(before)).not.toContain(draft.schoolYear)
    const opened = (await editor.open(draft)).json
    expect(opened).toMatchObject({ version: draft.version, consultation: { closesOn: inDays(10), comments: 0 } })
    await editor.save(opened, rewordNode(opened.content, draft.content.nodes[0].id, 'Viết tiếp, chưa ai xem'))
    for (const province of [one, other]) {
      expect(await named(province, opened.consultation.id)).toMatchObject({ schoolYear: draft.schoolYear, title: draft.title, ownComments: 0 })
      const { json, text } = await provinceAt(province).read(opened.consultation.id)
      expect(json).toMatchObject({ content: draft.content, comments: [], closesOn: inDays(10) })
      expect(text).not.toContain('chưa ai xem')
    }
  })

  test('is opened once at a time, for a day that is not over', async () => {
    const { editor, draft } = await anOpenDraft()
    expect(await editor.open(draft)).toMatchObject({ status: 409, json: { code: 'already-exists' } })
    expect((await editor.close(draft)).json).toMatchObject({ consultation: null })
    expect(await editor.close(draft)).toMatchObject({ status: 409, json: { code: 'consultation-closed' } })
    expect(await editor.open(draft, inDays(-1))).toMatchObject({ status: 422, json: { fields: [{ path: 'closesOn' }] } })
    expect((await editor.open(draft, inDays(0))).status, '(control) today is not over').toBe(200)
  })

  test('is out of sight when its last day is over, and may be opened anew', async () => {
    const [{ editor, draft, consultationId }, province] = [await anOpenDraft(), await aProvince(database)]
    expect(await named(province, consultationId)).toBeDefined()
    await letPass(consultationId)
    expect(await named(province, consultationId)).toBeUndefined()
    expect((await provinceAt(province).read(consultationId)).status).toBe(404)
    expect(await provinceAt(province).send(consultationId)).toMatchObject({ status: 409, json: { code: 'consultation-closed' } })
    const again = (await editor.open(draft)).json
    expect(again.consultation.id).not.toBe(consultationId)
    expect(await named(province, again.consultation.id)).toBeDefined()
    expect(await named(province, consultationId)).toBeUndefined()
  })

  test('is closed when it is closed, published or discarded', async () => {
    const province = await aProvince(database)
    for (const end of ['close', 'publish', 'discard'] as const) {
      const { editor, draft, consultationId } = await anOpenDraft()
      expect(await named(province, consultationId), '(control)').toBeDefined()
      expect((await editor[end](draft)).status, end).toBe(200)
      expect(await named(province, consultationId), end).toBeUndefined()
      expect((await provinceAt(province).read(consultationId)).status, end).toBe(404)
      expect(await provinceAt(province).send(consultationId), end).toMatchObject({ status: 409, json: { code: 'consultation-closed' } })
    }
    expect((await provinceAt(province).send(newId())).status).toBe(404)
  })
})

describe('comments', () => {
  test('of a province are the ministry’s and its own to read, and of no other province', async () => {
    const { editor, draft, consultationId } = await anOpenDraft()
    const [one, other] = [await aProvince(database), await aProvince(database)]
    const [{ id: nodeId } = { id: '' }] = draft.content.nodes
    const sent = await provinceAt(one).send(consultationId, '  Cần  nêu rõ kinh phí ', nodeId)
    expect(sent.json).toMatchObject({ nodeId, text: 'Cần nêu rõ kinh phí', sentBy: one.founder.name })
    await provinceAt(other).send(consultationId, 'Tỉnh khác thấy nên bỏ')
    expect((await provinceAt(one).read(consultationId)).json.comments).toEqual([sent.json])
    expect((await provinceAt(other).read(consultationId)).text).not.toContain('kinh phí')
    expect([await named(one, consultationId), await named(other, consultationId)]).toMatchObject([{ ownComments: 1 }, { ownComments: 1 }])

    expect((await editor.read(draft)).json.consultation).toMatchObject({ comments: 2 })
    expect((await editor.ask('GET', 'template-drafts')).json.items).toMatchObject([{ consultation: { comments: 2 } }])
    expect((await editor.comments(draft)).json.items).toMatchObject([
      { nodeId, text: 'Cần nêu rõ kinh phí', tenantName: one.name, sentBy: one.founder.name },
      { nodeId: null, text: 'Tỉnh khác thấy nên bỏ', tenantName: other.name },
    ])
  })

  test('are listed in the order they came, over pages, of every time the draft was open, and stay when it is published', async () => {
    const [{ editor, draft, consultationId }, province] = [await anOpenDraft(), await aProvince(database)]
    for (const text of ['một', 'hai']) await provinceAt(province).send(consultationId, text)
    await editor.close(draft)
    const again = (await editor.open(draft)).json
    expect(again.consultation.comments).toBe(0)
    await provinceAt(province).send(again.consultation.id, 'ba')
    expect((await editor.read(draft)).json.consultation.comments).toBe(1)
    const first = (await editor.comments(draft, '?limit=2')).json
    const second = (await editor.comments(draft, `?limit=2&cursor=${first.nextCursor}`)).json
    expect([...first.items, ...second.items].map(({ text }: { text: string }) => text)).toEqual(['một', 'hai', 'ba'])
    expect(second.nextCursor).toBeNull()
    await editor.publish(draft)
    expect((await editor.comments(draft)).json.items).toHaveLength(3)
    expect((await editor.comments({ id: newId() })).status).toBe(404)
  })

  test('are upon a node the draft has, in words one can see, by who may speak for the province', async () => {
    const [{ draft, consultationId }, province] = [await anOpenDraft(), await aProvince(database)]
    const [viewer, planner] = [await aPerson(database), await aPerson(database)]
    await join(database, viewer, province, ['viewer'])
    await join(database, planner, province, ['planner'])
    const at = provinceAt(province)
    expect(await at.send(consultationId, 'Lời', newId())).toMatchObject({ status: 422, json: { fields: [{ path: 'nodeId' }] } })
    expect(await at.send(consultationId, '\u200b')).toMatchObject({ status: 422, json: { fields: [{ path: 'text' }] } })
    expect((await at.send(consultationId, 'Lời', null, viewer)).status).toBe(403)
    expect((await at.read(consultationId)).json.comments).toEqual([])
    expect((await at.send(consultationId, 'Lời', draft.content.nodes[1].id, planner)).status, '(control)').toBe(200)
  })

  test('stand in the audit of the province that sent them', async () => {
    const [{ draft, consultationId }, province] = [await anOpenDraft(), await aProvince(database, ['province-administrator'])]
    await provinceAt(province).send(consultationId, 'Đề nghị bổ sung')
    const audited = (path: string) => call('GET', `/api/v1/t/${province.slug}/audit${path}`, { as: province.founder })
    const [row] = (await audited('?group=consultation')).json.items
    expect(row).toMatchObject({ action: 'consultation.comment', entityId: consultationId, subject: draft.title })
    expect((await audited(`/${row.id}`)).json).toMatchObject({ before: null, after: { nodeId: null, text: 'Đề nghị bổ sung' } })
  })
})

/** As if its last day were yesterday. */
function letPass(consultationId: string): Promise<void> {
  return ownerSession(adminUrl(), async ({ db }) => {
    await db
      .update(consultation)
      .set({ closesOn: inDays(-1) })
      .where(eq(consultation.id, consultationId))
  })
}
