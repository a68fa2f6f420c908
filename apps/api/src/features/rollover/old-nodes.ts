import { type Json, numberPlan, type OldNode, type PlanItem } from '@trongtam/domain'
import type { OldWork } from './old-work-store.ts'

/** A live group or task of the plan that ends, with its official number. */
export interface NumberedNode extends OldNode {
  readonly number: string
}

/** The groups and tasks that can be seen, in document order, with what the next year asks of them. */
export function oldNodes(items: readonly PlanItem[], work: OldWork): NumberedNode[] {
  const itemById = new Map(items.map((item) => [item.id, item]))
  const hanging = Map.groupBy(
    items.filter(({ kind, dropped }) => !dropped && (kind === 'target' || kind === 'basis')),
    ({ parentId }) => parentId,
  )
  const numbered = numberPlan(
    items.flatMap(({ id, kind, parentId, position, dropped }) => (kind === 'group' || kind === 'task' ? [{ id, kind, parentId, position, dropped }] : [])),
  )
  const seen = new Set<string>()
  return numbered.flatMap(({ id, number }) => {
    const item = itemById.get(id)
    if (item === undefined || item.dropped || (item.parentId !== null && !seen.has(item.parentId))) return []
    seen.add(id)
    const below = hanging.get(id) ?? []
    const targets = below.filter(({ kind }) => kind === 'target')
    return [
      {
        id,
        number,
        parentId: item.parentId,
        kind: item.kind === 'group' ? 'group' : 'task',
        text: textOf(item.fields['text']),
        standing: work.standing.has(id),
        finishedOn: work.finishedOn.get(id) ?? null,
        targets: targets.map(({ fields }) => ({ indicator: textOf(fields['indicator']) || null, name: textOf(fields['name']) })),
        citations: below.flatMap(({ kind, fields }) => (kind === 'basis' ? symbolOf(fields['document']) : [])),
        hasWork: work.assignments.has(id) || targets.some((target) => work.counted.has(target.id)),
      },
    ]
  })
}

function symbolOf(document: Json | undefined): string[] {
  const symbol = typeof document === 'object' && document !== null && 'numberSymbol' in document ? document['numberSymbol'] : null
  return typeof symbol === 'string' ? [symbol] : []
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}
