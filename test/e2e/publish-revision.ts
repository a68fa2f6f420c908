import { newId } from '@trongtam/db'
import { addNode, removeNode, rewordNode, setRule, setTarget, setTheme, splitNode, type TemplateContent, type TemplateNode } from '@trongtam/domain'
import type { Browser } from 'playwright-core'
import { newWindow, signInThroughScreen } from './browse.ts'

/** The ministry publishes the next revision of a year's template: what `revise` makes of the last one. */
export async function publishRevision(browser: Browser, url: string, schoolYear: string, summary: string): Promise<void> {
  const page = await (await newWindow(browser)).newPage()
  await signInThroughScreen(page, url, 'bo@trongtam.example')
  const drafts = `${url}/api/v1/t/bo-gddt/template-drafts`
  const send = async (method: 'POST' | 'PUT', path: string, data: object, version?: number) => {
    const headers = { 'sec-fetch-site': 'same-origin', 'idempotency-key': crypto.randomUUID(), ...(version && { 'if-match': `"${version}"` }) }
    const answer = await page.request.fetch(`${drafts}${path}`, { method, data, headers })
    if (!answer.ok()) throw new Error(await answer.text())
    return answer.json()
  }
  const { id, title, source, note, content, version } = await send('POST', '', { schoolYear, from: 'latest' })
  const saved = await send('PUT', `/${id}`, { title, source, note, content: revise(content) }, version)
  await send('POST', `/${id}/publication`, { summary, decideBy: '2099-12-31' }, saved.version)
  await page.context().close()
}

/** A theme and a group's title reworded, a task added, one removed, a target raised, a group split; one wording is mandatory. */
function revise(content: TemplateContent): TemplateContent {
  const groups = childrenOf(content, null)
  const [first, second, third, last] = [groups[0], groups[1], groups[2], groups[8]]
  const tasks = (group: TemplateNode | undefined) => (group ? childrenOf(content, group.id) : [])
  const [reworded, removed, raised] = [tasks(second)[1], tasks(third)[1], content.nodes.find(({ targets }) => targets.length > 0)]
  const [moved, ...kept] = tasks(last).toReversed()
  const target = raised?.targets[0]
  if (!first || !second || !last || !reworded || !removed || !moved || !raised || !target) throw new Error('the template of the demonstration has changed')
  let next = setTheme(content, `${content.theme.text} - Phát triển bền vững`)
  next = setRule(rewordNode(next, first.id, `${first.text}, vận hành chính quyền hai cấp`), first.id, 'mandatory')
  next = rewordNode(next, reworded.id, `${reworded.text} Báo cáo từng học kỳ.`)
  next = addNode(
    next,
    { parentId: second.id, after: null, kind: 'task', text: 'Đưa trí tuệ nhân tạo vào nhà trường.', rule: 'adaptable', placeRule: 'adaptable' },
    newId,
  )
  next = removeNode(next, removed.id)
  next = setTarget(next, raised.id, { ...target, level: { comparator: '>=', value: 99, unit: '%' } })
  const parts = [
    { text: 'Đẩy mạnh chuyển đổi số', childIds: kept.map(({ id }) => id) },
    { text: 'Cải cách hành chính', childIds: [moved.id] },
  ]
  return splitNode(next, last.id, parts, newId)
}

function childrenOf({ nodes }: TemplateContent, parentId: string | null): TemplateNode[] {
  return nodes.filter((node) => node.parentId === parentId).toSorted((a, b) => a.position - b.position)
}
