import { compareVietnamese } from '../vietnamese-text.ts'
import type { PlanItem } from '../plan-item.ts'
import { numberTree } from '../plan-tree.ts'
import { textOf } from './item-words.ts'

export interface StandingNode {
  readonly item: NodeItem
  /** 1, 1.1, … over what stands; dropped nodes take no number. */
  readonly number: string
  readonly targets: readonly PlanItem[]
  readonly bases: readonly PlanItem[]
}

export interface StandingItems {
  readonly theme: PlanItem | null
  /** Legal bases of the whole plan. */
  readonly bases: readonly PlanItem[]
  readonly nodes: readonly StandingNode[]
  /** Targets of no task. */
  readonly targets: readonly PlanItem[]
  /** By date. */
  readonly milestones: readonly PlanItem[]
}

/** What stands of a tree, in document order: all but what was dropped and what hangs on it. Each item is in one place. */
export function standingItems(items: readonly PlanItem[]): StandingItems {
  const standing = withoutDropped(items)
  const byPlace = standing.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
  const nodes = standing.filter(isNode)
  const nodeIds = new Set(nodes.map(({ id }) => id))
  const hung = Map.groupBy(
    byPlace.filter((item) => !isNode(item)),
    ({ kind, parentId }) => `${kind} ${nodeIds.has(parentId ?? '') ? parentId : ''}`,
  )
  const hungOn = (kind: PlanItem['kind'], id: string) => hung.get(`${kind} ${id}`) ?? []
  return {
    theme: standing.find(({ kind }) => kind === 'theme') ?? null,
    bases: hungOn('basis', ''),
    nodes: numberTree(nodes).map(({ number, ...item }) => ({ item, number, targets: hungOn('target', item.id), bases: hungOn('basis', item.id) })),
    targets: hungOn('target', ''),
    milestones: byPlace.filter(({ kind }) => kind === 'milestone').toSorted((a, b) => compareVietnamese(textOf(a.fields.on), textOf(b.fields.on))),
  }
}

type NodeItem = PlanItem & { readonly kind: 'group' | 'task' }

function isNode(item: PlanItem): item is NodeItem {
  return item.kind === 'group' || item.kind === 'task'
}

/** The way up from an item ends at what was decided before, at something dropped, at the top, or where it meets itself. */
function withoutDropped(items: readonly PlanItem[]): PlanItem[] {
  const itemById = new Map(items.map((item) => [item.id, item]))
  const stands = new Map<string, boolean>(items.filter(({ dropped }) => dropped).map(({ id }) => [id, false]))
  return items.filter((start) => {
    const way = new Set<string>()
    let item: PlanItem | undefined = start
    while (item !== undefined && !stands.has(item.id) && !way.has(item.id)) {
      way.add(item.id)
      item = itemById.get(item.parentId ?? '')
    }
    const answer = item === undefined || (stands.get(item.id) ?? true)
    for (const id of way) stands.set(id, answer)
    return answer
  })
}
