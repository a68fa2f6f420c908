import { levelOfField, textOf } from './comparing/item-words.ts'
import { standingItems, type StandingNode } from './comparing/standing-items.ts'
import type { EditionContent } from './edition.ts'
import type { PlanItem } from './plan-item.ts'
import { type PublishedGroup, type PublishedPlan, sameWords } from './publication.ts'
import { formatLevel } from './target.ts'

type Around = Pick<PublishedPlan, 'tenant' | 'status' | 'statistics'>

/** An edition as it leaves the province: what `PublishedPlan` names of what stands, and nothing else. */
export function publishedPlanOf(content: EditionContent, { tenant, status, statistics }: Around): PublishedPlan {
  const { schoolYear, title, document, theme, template, items } = content
  const { nodes } = standingItems(items)
  return {
    format: 'trongtam.plan/1',
    tenant,
    schoolYear,
    title,
    status,
    document: document && { numberSymbol: document.numberSymbol, issuedOn: document.issuedOn },
    theme,
    template: template && { schoolYear, revision: template.revision },
    groups: publishedGroups(nodes.map(({ item }) => item)),
    targets: nodes.flatMap(({ targets }) => targets.flatMap(publishedTarget)),
    statistics,
  }
}

function publishedGroups(nodes: readonly StandingNode['item'][]): PublishedGroup[] {
  const tasksByGroup = Map.groupBy(
    nodes.filter(({ kind }) => kind === 'task'),
    ({ parentId }) => parentId,
  )
  return nodes
    .filter(({ kind }) => kind === 'group')
    .map(({ id, fields, base }) => ({
      title: textOf(fields.text),
      templateNodeId: base?.id ?? null,
      tasks: (tasksByGroup.get(id) ?? []).map((task) => ({
        text: textOf(task.fields.text),
        origin: publishedOrigin(task),
        templateNodeId: task.base?.id ?? null,
      })),
    }))
}

/** Words that differ in nothing but case, spacing and closing punctuation are the template's, as they are in a comparison. */
function publishedOrigin({ base, fields }: PlanItem): string {
  if (base === null) return 'local'
  return sameWords(textOf(base.fields.text), textOf(fields.text)) ? 'inherited' : 'adapted'
}

function publishedTarget({ fields }: PlanItem): PublishedPlan['targets'] {
  const level = levelOfField(fields.level)
  return level === null ? [] : [{ name: textOf(fields.name), level: formatLevel(level), due: textOf(fields.due) || null }]
}
