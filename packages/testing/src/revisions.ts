import { type Database, newId } from '@trongtam/db'
import { ownerSession } from '@trongtam/db/operator'
import { revision, templateNode } from '@trongtam/db/tables'
import type { TemplateContent, TemplateNode, TemplateTarget } from '@trongtam/domain'
import { createDerivedPlan, findLatestTemplate, revisionOrNone } from '@trongtam/records'
import { desc, eq } from 'drizzle-orm'
import type { TestTenant } from './people.ts'
import { aTemplate } from './plans.ts'
import { adminUrl } from './test-database.ts'

export type ContentChange = (content: TemplateContent) => TemplateContent

/** The next revision of a template: what `change` makes of the last one. Answers its number. */
export function aRevision(templateId: string, change: ContentChange, { decideBy = null }: { readonly decideBy?: string | null } = {}): Promise<number> {
  return ownerSession(adminUrl(), async ({ db }) => {
    const [last] = await db.select().from(revision).where(eq(revision.templateId, templateId)).orderBy(desc(revision.revision)).limit(1)
    const said = last && (await revisionOrNone(db, templateId, last.revision))
    if (!said) throw new Error('a revision follows one that is there')
    const { theme, nodes, bases, milestones } = change(said.content)
    const own = { templateId, revision: last.revision + 1 }
    const words = { theme: theme.text, themeRule: theme.rule, bases, milestones, summary: `bản ${own.revision}` }
    await db.insert(revision).values({ ...last, ...own, ...words, decideBy, publishedAt: new Date() })
    for (let from = 0; from < nodes.length; from += 500)
      await db.insert(templateNode).values(nodes.slice(from, from + 500).map((node) => ({ ...rowOf(node), ...own })))
    return own.revision
  })
}

/** A template of two groups with targets, bases and a milestone, of a school year of its own. */
export async function aFullTemplate(asked?: number): Promise<{ id: string; schoolYear: number; groupIds: string[] }> {
  const made = await aTemplate(['Nhóm một', 'Nhóm hai'], asked)
  await aRevision(made.id, (content) => ({
    ...content,
    nodes: content.nodes.map((node) => (node.kind === 'task' ? { ...node, targets: [aTarget(`Tỷ lệ của ${node.text}`, 80)] } : node)),
    bases: [null, made.groupIds[0] as string].map((nodeId, index) => ({ id: newId(), nodeId, document: aDecision(index + 1), place: '', rule: 'advisory' })),
    milestones: [{ id: newId(), name: 'Khai giảng', on: '2026-09-05', rule: 'mandatory' }],
  }))
  return made
}

/**
 * What a later revision says of a full template: the theme reworded, the first group's title made mandatory and changed,
 * the second group split, a task added, one removed, a target raised, a basis added before the others, a date moved.
 */
export const laterRevision: ContentChange = ({ theme, nodes, bases, milestones }) => {
  const [first, second] = nodes.filter(({ kind }) => kind === 'group') as [TemplateNode, TemplateNode]
  const [removed, raised] = nodes.filter(({ parentId }) => parentId === first.id)
  const moving = nodes.findLast(({ parentId }) => parentId === second.id)
  const half = { ...second, id: newId(), position: 3, text: 'Nhóm hai tách ra', cameFrom: [second.id] }
  const added = { ...(raised as TemplateNode), id: newId(), position: 3, text: 'Việc mới của Bộ', targets: [aTarget('Số trường đạt', 20)] }
  const changed = nodes
    .filter(({ id }) => id !== removed?.id)
    .map((node) => {
      if (node.id === first.id) return { ...node, text: 'Nhóm một đổi tên', rule: 'mandatory' as const }
      if (node.id === moving?.id) return { ...node, parentId: half.id, position: 1 }
      if (node.id !== raised?.id) return node
      return { ...node, targets: node.targets.map((target) => ({ ...target, level: { comparator: '>=' as const, value: 90, unit: '%' } })) }
    })
  return {
    theme: { ...theme, text: `${theme.text}, sáng tạo` },
    nodes: [...changed, half, added],
    bases: [{ id: newId(), nodeId: null, document: aDecision(9), place: 'Điều 2', rule: 'advisory' as const }, ...bases],
    milestones: milestones.map((each) => ({ ...each, on: '2026-09-07' })),
  }
}

/** A draft of a province out of the latest revision of a template. Answers its id. */
export function aDerivedPlan(database: Database, province: TestTenant, { schoolYear }: { readonly schoolYear: number }): Promise<string> {
  const { id: tenantId, founder } = province
  return database.inTenant({ tenantId, personId: founder.id }, async (db) => {
    const template = await findLatestTemplate(db, schoolYear)
    return createDerivedPlan({ db, personId: founder.id, now: new Date() }, { schoolYear, title: `Kế hoạch ${schoolYear}`, template })
  })
}

function aTarget(name: string, value: number): TemplateTarget {
  return { id: newId(), indicator: null, name, level: { comparator: '>=', value, unit: '%' }, due: 'năm 2030', rule: 'adaptable' }
}

function aDecision(number: number) {
  return {
    kind: 'Quyết định',
    numberSymbol: `${number}/QĐ-BGDĐT`,
    issuer: 'Bộ Giáo dục và Đào tạo',
    issuedOn: '2026-07-01',
    title: 'Về việc ban hành Kế hoạch',
  }
}

function rowOf({ id, parentId, targets, cameFrom, ...node }: TemplateNode) {
  return { ...node, nodeId: id, parentNodeId: parentId, targets: [...targets], cameFrom: [...cameFrom] }
}
