import { canonicalJson } from './canonical-json.ts'
import { compareVietnamese } from './vietnamese-text.ts'

/** What a province publishes of a plan: this and nothing else can be read outside the province. */
export type PublishedPlan = {
  readonly format: 'trongtam.plan/1'
  readonly tenant: { readonly slug: string; readonly name: string }
  readonly schoolYear: string
  readonly title: string
  readonly status: string
  readonly document: { readonly numberSymbol: string | null; readonly issuedOn: string | null } | null
  readonly theme: { readonly text: string; readonly source: string } | null
  readonly template: { readonly schoolYear: string; readonly revision: number } | null
  readonly groups: readonly PublishedGroup[]
  readonly targets: readonly { readonly name: string; readonly level: string; readonly due: string | null }[]
  readonly statistics: readonly { readonly kind: string; readonly value: number; readonly change: number | null }[]
}

export type PublishedGroup = {
  readonly title: string
  readonly templateNodeId: string | null
  readonly tasks: readonly { readonly text: string; readonly origin: string; readonly templateNodeId: string | null }[]
}

/** The exact text that leaves a province: canonical, so that preview and store are equal byte for byte (PUB-02). */
export function publishedBytes(plan: PublishedPlan): string {
  return canonicalJson(plan)
}

export interface TemplateGroup {
  readonly id: string
  readonly title: string
}

export type GroupState = 'kept' | 'reworded' | 'added' | 'dropped'

export type GroupComparison = {
  readonly state: GroupState
  readonly templateTitle: string | null
  readonly title: string | null
  readonly tasks: number
}

export type PublishedSummary = {
  readonly theme: string | null
  readonly groups: { readonly kept: number; readonly reworded: number; readonly added: number; readonly dropped: number }
  readonly tasks: number
  readonly localTasks: number
  readonly targets: PublishedPlan['targets']
  readonly statistics: PublishedPlan['statistics']
  readonly details: readonly GroupComparison[]
}

/**
 * What the ministry compares, computed once from the published plan alone: every published group is kept, reworded or
 * added, every group of the template that none answers to is dropped; none is counted twice.
 */
export function summarizePublished(plan: PublishedPlan, template: readonly TemplateGroup[]): PublishedSummary {
  const templateById = new Map(template.map((group) => [group.id, group]))
  const published = plan.groups.map((group): GroupComparison => {
    const origin = group.templateNodeId === null ? undefined : templateById.get(group.templateNodeId)
    return { state: stateOf(origin, group), templateTitle: origin?.title ?? null, title: group.title, tasks: group.tasks.length }
  })
  const answered = new Set(plan.groups.map((group) => group.templateNodeId))
  const dropped = template
    .filter((group) => !answered.has(group.id))
    .map((group): GroupComparison => ({ state: 'dropped', templateTitle: group.title, title: null, tasks: 0 }))
  const details = [...published, ...dropped]
  const count = (state: GroupState) => details.filter((detail) => detail.state === state).length
  const tasks = plan.groups.flatMap((group) => group.tasks)
  return {
    theme: plan.theme?.text ?? null,
    groups: { kept: count('kept'), reworded: count('reworded'), added: count('added'), dropped: count('dropped') },
    tasks: tasks.length,
    localTasks: tasks.filter((task) => task.origin === 'local').length,
    targets: plan.targets,
    statistics: plan.statistics.toSorted((a, b) => compareVietnamese(a.kind, b.kind)),
    details,
  }
}

function stateOf(origin: TemplateGroup | undefined, group: PublishedGroup): GroupState {
  if (origin === undefined) return 'added'
  return sameWords(origin.title, group.title) ? 'kept' : 'reworded'
}

/** Equal but for case, spacing and closing punctuation. */
export function sameWords(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .replace(/\s+/gu, ' ')
      .replace(/[\s.;:]+$/u, '')
      .trim()
  return plain(a) === plain(b)
}
