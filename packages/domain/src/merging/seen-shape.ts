import type { PlanItem } from '../plan-item.ts'
import { hiddenIds } from './hidden-ids.ts'
import { WorkingTree } from './working-tree.ts'

/** For property tests: what can be seen of a plan, in document order. */
export function seenItems(items: readonly PlanItem[]): PlanItem[] {
  const hidden = hiddenIds(items)
  return new WorkingTree(items).documentOrder().filter(({ id }) => !hidden.has(id))
}

/** The same without positions and bases: what is said, below what, in which order; under names that do not depend on who gave the ids. */
export function seenShape(items: readonly PlanItem[], nameOf: (item: PlanItem) => string = ({ id }) => id): unknown[] {
  const names = new Map(items.map((item) => [item.id, nameOf(item)]))
  return seenItems(items).map(({ id, parentId, kind, fields }) => [names.get(id), parentId === null ? null : names.get(parentId), kind, fields])
}

/** The template's id where there is one. */
export function templateName({ id, base }: PlanItem): string {
  return base?.id ?? id
}
