import type { PlanItem } from '../plan-item.ts'
import { addItem, type Merging } from './place-item.ts'
import { siblingClass } from './sibling-class.ts'

/**
 * Takes out of use what the revision no longer has, the deepest first. Whatever still stands below it goes to the first
 * item it became; where there is none, or it cannot stand there, the item stays as the province's own.
 */
export function removeItems(merging: Merging, templateIds: ReadonlySet<string>): void {
  if (templateIds.size === 0) return
  const removed = merging.tree.documentOrder().filter(({ base }) => base !== null && templateIds.has(base.id))
  for (const { id, base } of removed.toReversed()) {
    if (base === null) continue
    if (childrenInUse(merging, id).length > 0) handOver(merging, id, base.id)
    merging.tree.update(id, { dropped: childrenInUse(merging, id).length === 0, base: null })
  }
}

function handOver(merging: Merging, id: string, templateId: string): void {
  const { tree } = merging
  const heir = tree.item(heirOf(merging, templateId) ?? '')
  if (heir === undefined) return
  for (const child of childrenInUse(merging, id)) {
    const mayStandThere = !tree.isWithin(heir.id, child.id) && (child.kind !== 'group' || heir.kind === 'group')
    if (mayStandThere) tree.place(child.id, heir.id, tree.last(heir.id, siblingClass(child.kind)))
  }
}

/** The first successor to be seen in the plan, otherwise the first that nothing was decided of, which is added along. */
function heirOf(merging: Merging, templateId: string): string | undefined {
  const { tree, revision } = merging
  const successors = revision.successors.get(templateId) ?? []
  const inPlan = successors.flatMap(({ id }) => tree.ofTemplate(id) ?? []).find(({ id }) => !tree.isHidden(id))
  if (inPlan) return inPlan.id
  const undecided = successors.find(({ id }) => !tree.ofTemplate(id))
  return undecided && addItem(merging, undecided)
}

function childrenInUse({ tree }: Merging, id: string): PlanItem[] {
  return tree.children(id).filter(({ dropped }) => !dropped)
}
