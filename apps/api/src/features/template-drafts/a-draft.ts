import { newId } from '@trongtam/db'
import { formatSchoolYear, type SchoolYear, type TemplateContent, type TemplateNode } from '@trongtam/domain'
import type { TestTenant } from '@trongtam/testing'
import type { TestApp } from '#test-app'

/** For tests: a node of a template. */
export function aNode(kind: 'group' | 'task', text: string, change: Partial<TemplateNode> = {}): TemplateNode {
  return { id: newId(), parentId: null, kind, position: 1, text, rule: 'adaptable', placeRule: 'adaptable', targets: [], cameFrom: [], ...change }
}

/** For tests: the content of a template with the groups named, a task, a target and a basis in each. */
export function aContent(groups: readonly string[], theme = 'Kỷ cương - Sáng tạo'): TemplateContent {
  const heads = groups.map((text, index) => aNode('group', text, { position: index + 1 }))
  const tasks = heads.map(({ id, text }) =>
    aNode('task', `${text}: việc phải làm`, {
      parentId: id,
      targets: [{ id: newId(), indicator: null, name: `${text}: tỷ lệ`, level: { comparator: '>=', value: 80, unit: '%' }, due: '2030', rule: 'adaptable' }],
    }),
  )
  const law = { kind: 'Luật', numberSymbol: '73/2025/QH15', issuer: 'Quốc hội', issuedOn: '2025-06-16', title: 'Luật Nhà giáo' }
  return {
    theme: { text: theme, rule: 'adaptable' },
    nodes: [...heads, ...tasks],
    bases: tasks.map(({ id }) => ({ id: newId(), nodeId: id, document: law, place: 'Điều 2', rule: 'adaptable' })),
    milestones: [{ id: newId(), name: 'Khai giảng', on: '2026-09-05', rule: 'adaptable' }],
  }
}

/** For tests: the day so many days from today. */
export function inDays(days: number): string {
  return new Date(Date.now() + (days * 24 + 7) * 3_600_000).toISOString().slice(0, 10)
}

/** For tests: what is asked of the ministry's drafts, as its founder or another member. */
export function editorOf(call: TestApp, ministry: TestTenant, as = ministry.founder) {
  const ask = (method: string, path: string, body?: unknown, version?: number) =>
    call(method, `/api/v1/t/${ministry.slug}/${path}`, {
      as,
      ...(body !== undefined && { body }),
      ...(version !== undefined && { headers: { 'if-match': `"${version}"` } }),
    })
  const draftPath = (draft: { readonly id: string }) => `template-drafts/${draft.id}`
  return {
    ask,
    create: (schoolYear: SchoolYear, from: 'latest' | 'year-before' | 'empty' = 'empty') =>
      ask('POST', 'template-drafts', { schoolYear: formatSchoolYear(schoolYear), from }),
    read: (draft: Draft) => ask('GET', draftPath(draft)),
    save: (draft: Draft, content: TemplateContent, version = draft.version, title = 'Khung nhiệm vụ') =>
      ask('PUT', draftPath(draft), { title, source: null, note: null, content }, version),
    publish: (draft: Draft, version = draft.version, decideBy: string | null = null) =>
      ask('POST', `${draftPath(draft)}/publication`, { summary: 'Tóm tắt thay đổi', decideBy }, version),
    discard: (draft: Draft, version = draft.version) => ask('DELETE', draftPath(draft), undefined, version),
    open: (draft: Draft, closesOn = inDays(10)) => ask('POST', `${draftPath(draft)}/consultation`, { closesOn }, draft.version),
    close: (draft: Draft) => ask('DELETE', `${draftPath(draft)}/consultation`, undefined, draft.version),
    comments: (draft: { readonly id: string }, query = '') => ask('GET', `${draftPath(draft)}/comments${query}`),
    withdraw: (templateId: string, revision: number, reason = 'Còn sai sót') =>
      ask('POST', `template-revisions/${templateId}/${revision}/withdrawal`, { reason }),
  }
}

interface Draft {
  readonly id: string
  readonly version: number
}

/** For tests: a draft of a school year that says `content`, as it answers; `version` is the one to go on from. */
export async function aDraft(call: TestApp, ministry: TestTenant, schoolYear: SchoolYear, content: TemplateContent = aContent(['Nhóm một'])) {
  const editor = editorOf(call, ministry)
  return (await editor.save((await editor.create(schoolYear)).json, content)).json
}
