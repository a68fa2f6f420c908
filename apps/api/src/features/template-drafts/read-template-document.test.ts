import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { templateFaults, type TemplateContent } from '@trongtam/domain'
import { aMinistry, aSchoolYear, openTestDatabase } from '@trongtam/testing'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../../test-app.ts'
import { editorOf } from './a-draft.ts'

const database = openTestDatabase()
const call = openTestApp(database)
const editor = editorOf(call, await aMinistry(database))
const read = (sourceText: string) => editor.ask('POST', 'template-drafts/reading', { sourceText })

const example = readFileSync(new URL('../../../../../docs/examples/quyet-dinh-mau.txt', import.meta.url), 'utf8')
const folder = new URL('../../../../../../shared/seeds/', import.meta.url)
const seeds = existsSync(folder) ? readdirSync(folder).toSorted() : []
const seedOf = (id: string) => readFileSync(new URL(seeds.find((name) => name.startsWith(id)) ?? '', folder), 'utf8')

const childrenOf = ({ nodes }: TemplateContent, parentId: string | null) =>
  nodes.filter((node) => node.parentId === parentId).toSorted((a, b) => a.position - b.position)

describe('a document of the ministry is read into the content of a draft', () => {
  test('with its groups, sub-headings and tasks, its theme, targets and legal bases, and what the reader remarks', async () => {
    const { json, status, text } = await read(example)
    expect(status, text).toBe(200)
    const content: TemplateContent = json.content
    const groups = childrenOf(content, null)
    expect(groups.map(({ kind, text: words }) => `${kind} ${words}`)).toEqual([
      'group Thể chế và quản trị nhà trường',
      'group Mầm non và phổ thông',
      'group Công bằng tiếp cận',
      'group Đội ngũ',
      'group Ngân sách',
      'group Chính trị, thể chất, y tế trường học',
      'group Nhân lực chất lượng cao',
      'group Hội nhập',
      'group Chuyển đổi số',
      'group Thi đua, truyền thông',
    ])
    const [, schools] = groups
    const below = childrenOf(content, schools?.id ?? '')
    expect(below.map(({ kind, text: words }) => `${kind} ${words}`)).toEqual([
      'group Giáo dục mầm non',
      'group Giáo dục phổ thông',
      'task Tổ chức thi thử ba lần.',
    ])
    expect(childrenOf(content, below[0]?.id ?? '').map(({ text: words }) => words)).toEqual([
      'Mở thêm nhóm trẻ ở khu công nghiệp.',
      'Đào tạo lại 1.250 giáo viên trong năm 2026.',
    ])
    expect(content.theme).toEqual({ text: 'Kỷ cương - Sáng tạo - Đột phá - Phát triển', rule: 'adaptable' })
    const budget = childrenOf(content, groups[4]?.id ?? '')[0]
    expect(budget).toMatchObject({ targets: [{ level: { comparator: '~', value: 20, unit: '%' } }] })
    expect(content.bases).toContainEqual({
      id: expect.any(String),
      nodeId: null,
      document: expect.objectContaining({ kind: 'Quyết định', numberSymbol: '2358/QĐ-BGDĐT', issuedOn: '2025-08-20' }),
      place: '',
      rule: 'adaptable',
    })
    expect(json.source).toContain('0312/QĐ-UBND')
    expect(json.diagnostics).toContainEqual(expect.objectContaining({ code: 'target-without-task', message: expect.stringContaining('97%') }))
  })

  test('every piece has an id of its own, the same text twice gives others, and what was read is saved and published as it is', async () => {
    const [one, two] = [(await read(example)).json, (await read(example)).json]
    expect(JSON.stringify(two.content)).not.toContain(one.content.nodes[0].id)
    expect(templateFaults(one.content)).toEqual([])
    const draft = (await editor.create(aSchoolYear())).json
    const saved = await editor.save(draft, one.content, 1, one.title)
    expect(saved.json.content).toEqual(one.content)
    expect((await editor.publish(saved.json)).json).toMatchObject({ revision: 1, theme: one.content.theme.text })
  })

  test('nothing is stored, and what cannot be read is refused in words that say what to do', async () => {
    const before = (await editor.ask('GET', 'template-drafts')).json
    await read(example)
    expect((await editor.ask('GET', 'template-drafts')).json).toEqual(before)
    for (const [text, reason] of [
      ['', 'empty'],
      ['asdf qwer zxcv '.repeat(50), 'no-administrative-structure'],
      ['a'.repeat(1_000_001), 'too-large'],
    ])
      expect(await read(String(text))).toMatchObject({ status: 422, json: { code: 'document-unreadable', detail: { reason } } })
  })
})

describe.skipIf(seeds.length === 0)('the five real texts', () => {
  test('the decision is read whole: twelve groups and 42 tasks', async () => {
    const { json } = await read(seedOf('002'))
    const content: TemplateContent = json.content
    expect(childrenOf(content, null)).toHaveLength(12)
    expect(content.nodes.filter(({ kind }) => kind === 'task')).toHaveLength(42)
    expect(templateFaults(content)).toEqual([])
  })

  test.each(['000', '001', '004'])('press item %s is no document of the ministry', async (id) => {
    expect(await read(seedOf(id))).toMatchObject({ status: 422, json: { code: 'document-is-report' } })
  })
})
