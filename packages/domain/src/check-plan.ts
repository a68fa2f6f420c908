import type { NodeKind } from './plan.ts'
import { schoolYearOn, type SchoolYear } from './school-year.ts'

/** What a plan may miss before it is issued, the blocking ones first. */
export const planFindingCodes = [
  'no-theme',
  'no-task',
  'mandatory-overdue',
  'mandatory-open',
  'basis-replaced',
  'abolished-unit',
  'no-legal-basis',
  'empty-group',
  'no-lead',
  'no-due',
  'due-outside-year',
  'no-target',
  'no-citation',
] as const
export type PlanFindingCode = (typeof planFindingCodes)[number]

/** `itemIds`: the nodes it is found at, or the keys of open changes; empty where it is found of the whole plan. */
export interface PlanFinding {
  readonly code: PlanFindingCode
  readonly blocking: boolean
  readonly itemIds: readonly string[]
  readonly count: number
}

export interface CheckedNode {
  readonly id: string
  readonly parentId: string | null
  readonly kind: NodeKind
  readonly dropped: boolean
  readonly hasLead: boolean
  readonly hasDue: boolean
  readonly targetCount: number
  readonly citationCount: number
  /** ISO date. */
  readonly dueOn: string | null
}

export interface CheckedPlan {
  readonly schoolYear: SchoolYear
  readonly theme: string | null
  readonly nodes: readonly CheckedNode[]
  readonly legalBasisCount: number
  /** Documents that were replaced and are still rested on, by the node that cites them; null: by the whole plan. */
  readonly replacedBases: readonly { readonly nodeId: string | null; readonly documentId: string }[]
  /** The nodes that name a unit which had ended before the school year began. */
  readonly namesAbolished: ReadonlySet<string>
  /** Mandatory changes of the template not yet decided; ISO dates. */
  readonly openMandatory: readonly { readonly key: string; readonly decideBy: string | null }[]
  readonly today: string
}

/**
 * What a plan misses, each kind once with its count (F2: not yet is told, never guessed). Only a plan without theme or without any
 * task may not be issued. Dropped nodes and all below them count for nothing. The day a change is to be decided by is still in time.
 */
export function checkPlan(plan: CheckedPlan): PlanFinding[] {
  const live = liveNodes(plan.nodes)
  const tasks = live.filter(({ kind }) => kind === 'task')
  const isOverdue = ({ decideBy }: CheckedPlan['openMandatory'][number]) => decideBy !== null && decideBy < plan.today
  const ids = (nodes: readonly CheckedNode[]) => nodes.map(({ id }) => id)
  const keys = (changes: CheckedPlan['openMandatory']) => changes.map(({ key }) => key)
  const found: Record<PlanFindingCode, PlanFinding | null> = {
    'no-theme': wholePlan('no-theme', !plan.theme?.trim()),
    'no-task': wholePlan('no-task', tasks.length === 0),
    'mandatory-overdue': atItems('mandatory-overdue', keys(plan.openMandatory.filter(isOverdue))),
    'mandatory-open': atItems('mandatory-open', keys(plan.openMandatory.filter((change) => !isOverdue(change)))),
    'basis-replaced': replacedBases(plan, live),
    'abolished-unit': atItems('abolished-unit', ids(live.filter(({ id }) => plan.namesAbolished.has(id)))),
    'no-legal-basis': wholePlan('no-legal-basis', plan.legalBasisCount === 0),
    'empty-group': atItems('empty-group', ids(emptyGroups(live))),
    'no-lead': atItems('no-lead', ids(tasks.filter(({ hasLead }) => !hasLead))),
    'no-due': atItems('no-due', ids(tasks.filter(({ hasDue }) => !hasDue))),
    'due-outside-year': atItems('due-outside-year', ids(tasks.filter(({ dueOn }) => dueOn !== null && schoolYearOn(dueOn) !== plan.schoolYear))),
    'no-target': atItems('no-target', ids(tasks.filter(({ targetCount }) => targetCount === 0))),
    'no-citation': atItems('no-citation', ids(tasks.filter(({ citationCount }) => citationCount === 0))),
  }
  return planFindingCodes.flatMap((code) => found[code] ?? [])
}

function wholePlan(code: PlanFindingCode, isFound: boolean): PlanFinding | null {
  return isFound ? { code, blocking: isBlocking(code), itemIds: [], count: 1 } : null
}

function atItems(code: PlanFindingCode, itemIds: readonly string[]): PlanFinding | null {
  return itemIds.length > 0 ? { code, blocking: isBlocking(code), itemIds, count: itemIds.length } : null
}

function isBlocking(code: PlanFindingCode): boolean {
  return code === 'no-theme' || code === 'no-task'
}

/** One node may cite several replaced documents: all are counted, the node is named once. */
function replacedBases({ replacedBases: replaced }: CheckedPlan, live: readonly CheckedNode[]): PlanFinding | null {
  const liveIds = new Set(live.map(({ id }) => id))
  const standing = replaced.filter(({ nodeId }) => nodeId === null || liveIds.has(nodeId))
  if (standing.length === 0) return null
  const itemIds = [...new Set(standing.flatMap(({ nodeId }) => nodeId ?? []))]
  return { code: 'basis-replaced', blocking: false, itemIds, count: standing.length }
}

function emptyGroups(live: readonly CheckedNode[]): CheckedNode[] {
  const nodeById = new Map(live.map((node) => [node.id, node]))
  const filled = new Set<string>()
  for (const task of live) {
    let above = task.kind === 'task' ? task.parentId : null
    while (above !== null && !filled.has(above)) {
      filled.add(above)
      above = nodeById.get(above)?.parentId ?? null
    }
  }
  return live.filter(({ id, kind }) => kind === 'group' && !filled.has(id))
}

function liveNodes(nodes: readonly CheckedNode[]): CheckedNode[] {
  const childrenByParent = Map.groupBy(nodes, ({ parentId }) => parentId)
  const gone = new Set(nodes.filter(({ dropped }) => dropped).map(({ id }) => id))
  for (const id of gone) for (const child of childrenByParent.get(id) ?? []) gone.add(child.id)
  return nodes.filter(({ id }) => !gone.has(id))
}
