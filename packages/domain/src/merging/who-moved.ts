import type { ItemBase, PlanItem, TemplateItem } from '../plan-item.ts'
import type { WorkingTree } from './working-tree.ts'

export type Mover = 'nobody' | 'ours' | 'theirs' | 'both-alike' | 'both'

/** Who put an item below another parent than the base says. */
export function whoMoved(tree: WorkingTree, item: PlanItem, base: ItemBase, theirs: TemplateItem): Mover {
  const ourParent = tree.parentTemplateId(item)
  const movedByUs = ourParent !== base.parentId
  if (theirs.parentId === base.parentId) return movedByUs ? 'ours' : 'nobody'
  if (ourParent === theirs.parentId) return 'both-alike'
  return movedByUs ? 'both' : 'theirs'
}
