import { newId } from '@trongtam/db'
import { revision, template, templateNode } from '@trongtam/db/tables'
import type { OwnerSession } from '@trongtam/db/operator'
import { type DemoTemplate, type DemoTemplateGroup, nationalDocuments } from '@trongtam/demo'
import { formatDate, type TemplateContent } from '@trongtam/domain'
import { revisionOrNone } from '@trongtam/records'
import { eq } from 'drizzle-orm'

/** Where the nodes of the seeded templates are: ids and words by the keys of the demonstration. */
export interface SeededTemplate {
  readonly id: string
  readonly revision: number
  readonly theme: string
  readonly nodeIds: ReadonlyMap<string, string>
  readonly content: TemplateContent
  readonly source: DemoTemplate
}
export type SeededTemplates = ReadonlyMap<string, SeededTemplate>

type Rows = (typeof templateNode.$inferInsert)[]

export async function seedTemplates(owner: OwnerSession, templates: readonly DemoTemplate[]): Promise<SeededTemplates> {
  const seeded = new Map<string, SeededTemplate>()
  for (const source of templates) seeded.set(source.key, await seedTemplate(owner, source))
  return seeded
}

async function seedTemplate({ db }: OwnerSession, source: DemoTemplate): Promise<SeededTemplate> {
  const [existing] = await db.select({ id: template.id }).from(template).where(eq(template.schoolYear, source.schoolYear))
  if (existing) return { ...(await seededHead(db, existing.id, source)), nodeIds: await storedNodeIds(db, existing.id, source) }
  const id = newId()
  const nodeIds = new Map(keysOf(source).map((key) => [key, newId()]))
  await db.insert(template).values({ id, schoolYear: source.schoolYear, title: source.title })
  await db.insert(revision).values({
    templateId: id,
    revision: 1,
    theme: source.theme,
    source: sourceOf(source),
    confidence: source.confidence,
    note: source.note ?? null,
    summary: source.summary,
    publishedAt: new Date(Date.UTC(source.schoolYear, 7, 25)),
  })
  await db.insert(templateNode).values(source.groups.flatMap((group) => rowsOf(id, group, nodeIds)))
  return { ...(await seededHead(db, id, source)), nodeIds }
}

async function seededHead(db: OwnerSession['db'], id: string, source: DemoTemplate) {
  const stored = await revisionOrNone(db, id, 1)
  if (!stored) throw new Error(`The template of ${source.schoolYear} has lost its first revision`)
  return { id, revision: 1, theme: source.theme, content: stored.content, source }
}

function rowsOf(templateId: string, group: DemoTemplateGroup, nodeIds: ReadonlyMap<string, string>): Rows {
  const own = { templateId, revision: 1 }
  const groupId = nodeIds.get(group.key) as string
  return [
    { ...own, nodeId: groupId, parentNodeId: null, kind: 'group', position: group.number, text: group.title, rule: group.rule, targets: targetsOf(group) },
    ...group.tasks.map((task, index) => ({
      ...own,
      nodeId: nodeIds.get(task.key) as string,
      parentNodeId: groupId,
      kind: 'task' as const,
      position: index + 1,
      text: task.text,
      rule: task.rule,
      targets: targetsOf(task),
    })),
  ]
}

function targetsOf({ targets }: Pick<DemoTemplateGroup, 'targets'>) {
  return (targets ?? []).map(({ code, name, level, due }) => ({ id: newId(), indicator: code, name, level, due, rule: 'adaptable' as const }))
}

function keysOf(source: DemoTemplate): string[] {
  return source.groups.flatMap((group) => [group.key, ...group.tasks.map((task) => task.key)])
}

function sourceOf({ documentKey }: DemoTemplate): string | null {
  const found = nationalDocuments.find(({ key }) => key === documentKey)
  if (!found) return null
  return found.issuedOn ? `${found.numberSymbol ?? found.title} ngày ${formatDate(found.issuedOn)}` : (found.numberSymbol ?? found.title)
}

/** Keys find their stored nodes by place: a published revision never changes. */
async function storedNodeIds(db: OwnerSession['db'], templateId: string, source: DemoTemplate): Promise<Map<string, string>> {
  const rows = await db.select().from(templateNode).where(eq(templateNode.templateId, templateId))
  const idByText = new Map(
    rows.map((row) => [`${row.parentNodeId === null ? '' : rows.find((parent) => parent.nodeId === row.parentNodeId)?.text}|${row.text}`, row.nodeId]),
  )
  const pairs = source.groups.flatMap((group) => [
    [group.key, `|${group.title}`] as const,
    ...group.tasks.map((task) => [task.key, `${group.title}|${task.text}`] as const),
  ])
  return new Map(pairs.map(([key, place]) => [key, idByText.get(place) as string]))
}
