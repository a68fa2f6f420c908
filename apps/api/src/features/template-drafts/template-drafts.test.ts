import { formatSchoolYear, rebaseContent, removeNode, rewordNode, type TemplateContent } from '@trongtam/domain'
import { newId } from '@trongtam/db'
import { aMinistry, aPerson, aSchoolYear, aTemplate, join, openTestDatabase } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { aContent, aDraft, aNode, editorOf } from './a-draft.ts'

const database = openTestDatabase()
const call = openTestApp(database)

const idsOf = ({ nodes, bases, milestones }: TemplateContent) =>
  [...nodes.flatMap(({ id, targets }) => [id, ...targets.map((target) => target.id)]), ...bases, ...milestones].map((each) =>
    typeof each === 'string' ? each : each.id,
  )
const wordsOf = ({ nodes }: TemplateContent) => nodes.map(({ text }) => text).toSorted()

describe('what a draft begins with', () => {
  test('the latest revision that stands, with the same ids, to be the next one of the same template', async () => {
    const [ministry, made] = [await aMinistry(database), await aTemplate(['Nhóm một', 'Nhóm hai'])]
    const editor = editorOf(call, ministry)
    const { json: draft } = await editor.create(made.schoolYear, 'latest')
    expect(draft).toMatchObject({
      templateId: made.id,
      schoolYear: formatSchoolYear(made.schoolYear),
      title: `Khung ${made.schoolYear}`,
      basedOn: 1,
      groups: 2,
      tasks: 4,
      consultation: null,
      version: 1,
      content: { theme: { text: `Chủ đề ${made.schoolYear}` } },
    })
    expect(draft.content.nodes.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining(made.groupIds))
    expect(draft.base).toEqual(draft.content)
    expect((await editor.read(draft)).json).toEqual(draft)
  })

  test('the template of the year before, its words in a copy with ids of its own, to be the first of a new template', async () => {
    const [ministry, made] = [await aMinistry(database), await aTemplate(['Nhóm một', 'Nhóm hai'])]
    const editor = editorOf(call, ministry)
    const before = (await editor.create(made.schoolYear, 'latest')).json
    const { json: draft } = await editor.create(made.schoolYear + 1, 'year-before')
    expect(draft).toMatchObject({ basedOn: null, base: null, groups: 2, tasks: 4, title: expect.stringContaining('Khung') })
    expect(draft.templateId).not.toBe(made.id)
    expect(wordsOf(draft.content)).toEqual(wordsOf(before.content))
    expect(idsOf(draft.content).filter((id) => idsOf(before.content).includes(id))).toEqual([])
    expect(draft.content.nodes.flatMap(({ cameFrom }: { cameFrom: string[] }) => cameFrom)).toEqual([])
  })

  test('nothing; and where there is nothing to begin from, or a draft of the year, it is refused', async () => {
    const ministry = await aMinistry(database)
    const [editor, schoolYear] = [editorOf(call, ministry), aSchoolYear()]
    expect(await editor.create(schoolYear, 'latest')).toMatchObject({ status: 409, json: { code: 'template-missing' } })
    expect(await editor.create(1500, 'year-before')).toMatchObject({ status: 409, json: { code: 'template-missing' } })
    const { json: draft } = await editor.create(schoolYear)
    expect(draft).toMatchObject({ basedOn: null, base: null, groups: 0, tasks: 0, content: { nodes: [], bases: [], milestones: [] } })
    expect(await editor.create(schoolYear)).toMatchObject({ status: 409, json: { code: 'already-exists' } })
    expect((await editor.create(schoolYear + 1)).status, '(control) another year').toBe(200)
    expect((await editor.ask('POST', 'template-drafts', { schoolYear: '2026-2028', from: 'empty' })).status).toBe(422)
  })

  test('two editors who begin the same year at once get one draft', async () => {
    const ministry = await aMinistry(database)
    const [editor, schoolYear] = [editorOf(call, ministry), aSchoolYear()]
    const answers = await Promise.all([1, 2, 3, 4].map(() => editor.create(schoolYear)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
  })
})

describe('REL-05 two editors at once', () => {
  test('the second is told what stands, merges, and both changes are there', async () => {
    const ministry = await aMinistry(database)
    const second = await aPerson(database)
    await join(database, second, ministry, ['template-editor'])
    const [editor, colleague] = [editorOf(call, ministry), editorOf(call, ministry, second)]
    const content = aContent(['Nhóm một', 'Nhóm hai'])
    const [one = '', two = ''] = content.nodes.map(({ id }) => id)
    const draft = await aDraft(call, ministry, aSchoolYear(), content)
    const read: TemplateContent = (await colleague.read(draft)).json.content

    const first = await editor.save(draft, rewordNode(draft.content, one, 'Lời của người thứ nhất'))
    expect([first.status, first.json.version, first.headers.get('etag')]).toEqual([200, draft.version + 1, `"${draft.version + 1}"`])
    const mine = rewordNode(read, two, 'Lời của người thứ hai')
    const stale = await colleague.save(draft, mine)
    expect(stale).toMatchObject({ status: 412, json: { code: 'version-stale' } })
    const stands = stale.json.detail.current
    expect(stands).toEqual((await editor.read(draft)).json)

    const merged = rebaseContent(read, mine, stands.content)
    expect(merged.conflicts).toEqual([])
    const saved = await colleague.save(stands, merged.content)
    expect(saved.json).toMatchObject({ version: draft.version + 2 })
    expect(wordsOf(saved.json.content)).toEqual(expect.arrayContaining(['Lời của người thứ nhất', 'Lời của người thứ hai']))
  })

  test('eight saves upon one version: one wins, and what it says is what stands', async () => {
    const ministry = await aMinistry(database)
    const editor = editorOf(call, ministry)
    const draft = await aDraft(call, ministry, aSchoolYear())
    const [{ id } = { id: '' }] = draft.content.nodes
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => editor.save(draft, rewordNode(draft.content, id, `Lời ${index}`))))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412, 412, 412, 412, 412, 412, 412])
    const winner = answers.find(({ status }) => status === 200)
    expect((await editor.read(draft)).json).toEqual(winner?.json)
  })
})

describe('what may be saved', () => {
  test('half-written words may; texts are kept tidy', async () => {
    const ministry = await aMinistry(database)
    const editor = editorOf(call, ministry)
    const draft = await aDraft(call, ministry, aSchoolYear())
    const half: TemplateContent = {
      ...draft.content,
      theme: { text: ' ', rule: 'mandatory' },
      nodes: [aNode('group', ' Nhóm\u00a0 một '.normalize('NFD')), aNode('group', '')],
    }
    const saved = await editor.save(draft, { ...half, bases: [] }, draft.version, '  Khung  sửa ')
    expect(saved.json).toMatchObject({ title: 'Khung sửa', content: { theme: { text: '' }, nodes: [{ text: 'Nhóm một' }, { text: '' }] } })
  })

  test('what is no tree may not, and each fault is told by its place; nothing of it stays', async () => {
    const ministry = await aMinistry(database)
    const editor = editorOf(call, ministry)
    const draft = await aDraft(call, ministry, aSchoolYear())
    const [group, task] = [aNode('group', 'Nhóm'), aNode('task', 'Việc')]
    const faulty = (change: Partial<TemplateContent>) => editor.save(draft, { ...aContent([]), ...change })
    const fieldsOf = async (change: Partial<TemplateContent>) => (await faulty(change)).json.fields
    expect(await faulty({ nodes: [task] })).toMatchObject({ status: 422, json: { code: 'template-faulty' } })
    expect(await fieldsOf({ nodes: [task] })).toEqual([{ path: `${task.id}.parentId`, message: 'misplaced' }])
    expect(await fieldsOf({ nodes: [group, { ...task, parentId: newId() }] })).toEqual([{ path: `${task.id}.parentId`, message: 'parent-unknown' }])
    expect(await fieldsOf({ nodes: [group, group] })).toEqual([{ path: `${group.id}.id`, message: 'id-twice' }])
    expect(await fieldsOf({ nodes: [{ ...group, cameFrom: [newId()] }] })).toEqual([{ path: `${group.id}.cameFrom`, message: 'origin-unknown' }])
    expect((await editor.read(draft)).json).toEqual(draft)
    expect((await faulty({ nodes: [group, { ...task, parentId: group.id }] })).status, '(control)').toBe(200)
  })

  test('a node may come from those of the revision the draft began from, and from no others', async () => {
    const [ministry, made] = [await aMinistry(database), await aTemplate(['Nhóm một', 'Nhóm hai'])]
    const editor = editorOf(call, ministry)
    const { json: draft } = await editor.create(made.schoolYear, 'latest')
    const [first = ''] = made.groupIds
    const without = removeNode(draft.content, first)
    const split = (cameFrom: string[]) => ({ ...without, nodes: [...without.nodes, aNode('group', 'Một nửa', { position: 9, cameFrom })] })
    expect((await editor.save(draft, split([first]))).json.content.nodes.at(-1)).toMatchObject({ cameFrom: [first] })
    expect(await editor.save({ ...draft, version: 2 }, split([newId()]))).toMatchObject({ status: 422, json: { code: 'template-faulty' } })
  })

  test('a title of which nothing can be seen is refused', async () => {
    const ministry = await aMinistry(database)
    const draft = await aDraft(call, ministry, aSchoolYear())
    expect(await editorOf(call, ministry).save(draft, draft.content, draft.version, '\u200b')).toMatchObject({
      status: 422,
      json: { fields: [{ path: 'title' }] },
    })
  })
})

test('the list is latest school year first, without a gap or a repetition over pages; what is discarded is gone from it', async () => {
  const ministry = await aMinistry(database)
  const [editor, from] = [editorOf(call, ministry), aSchoolYear()]
  const drafts = []
  for (const year of [from, from + 1, from + 2, from + 3, from + 4]) drafts.push(await aDraft(call, ministry, year))
  const seen: string[] = []
  let cursor: string | null = ''
  do {
    const { json } = await editor.ask('GET', `template-drafts?limit=2${cursor ? `&cursor=${cursor}` : ''}`)
    seen.push(...json.items.map(({ schoolYear }: Record<string, string>) => schoolYear))
    expect(json.items.length).toBeLessThanOrEqual(2)
    cursor = json.nextCursor
  } while (cursor)
  expect(seen).toEqual([4, 3, 2, 1, 0].map((each) => formatSchoolYear(from + each)))
  expect((await editor.ask('GET', 'template-drafts?cursor=x')).status).toBe(422)

  const [gone] = drafts
  expect((await editor.discard(gone, 1)).status).toBe(412)
  expect((await editor.discard(gone)).json).toEqual({ discarded: true })
  expect((await editor.read(gone)).status).toBe(404)
  expect((await editor.ask('GET', 'template-drafts')).json.items).toHaveLength(4)
  expect((await editor.create(from)).status, '(control) the year has room again').toBe(200)
})

test('who may only look at what was published sees no draft and writes none; who edits does', async () => {
  const ministry = await aMinistry(database)
  const [analyst, colleague] = [await aPerson(database), await aPerson(database)]
  await join(database, analyst, ministry, ['analyst'])
  await join(database, colleague, ministry, ['template-editor'])
  const draft = await aDraft(call, ministry, aSchoolYear())
  const [looking, editing] = [editorOf(call, ministry, analyst), editorOf(call, ministry, colleague)]
  for (const asked of [
    looking.read(draft),
    looking.save(draft, draft.content),
    looking.publish(draft),
    looking.comments(draft),
    looking.ask('GET', 'template-drafts'),
  ])
    expect(await asked).toMatchObject({ status: 403, json: { code: 'not-permitted' } })
  expect((await editing.read(draft)).status).toBe(200)
})

test('the audit tells who changed which words of a draft, as they were and as they are', async () => {
  const ministry = await aMinistry(database)
  const editor = editorOf(call, ministry)
  const draft = await aDraft(call, ministry, aSchoolYear())
  const [{ id } = { id: '' }] = draft.content.nodes
  await editor.save(draft, rewordNode(draft.content, id, 'Lời mới'))
  const [row] = (await editor.ask('GET', 'audit?group=template')).json.items
  expect(row).toMatchObject({ action: 'template.edit-draft', entity: 'template_draft', entityId: draft.id, subject: 'Khung nhiệm vụ' })
  const { before, after } = (await editor.ask('GET', `audit/${row.id}`)).json
  expect([before.nodes, after.nodes]).toMatchObject([[{ nodeId: id, text: 'Nhóm một' }], [{ nodeId: id, text: 'Lời mới' }]])
})
