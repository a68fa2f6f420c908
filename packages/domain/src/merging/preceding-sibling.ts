import type { TemplateItem } from '../plan-item.ts'
import type { Revision } from './revision.ts'
import { siblingClass, siblingsKey } from './sibling-class.ts'
import type { WorkingTree } from './working-tree.ts'

/** Our id of the nearest sibling before an item of the revision that lives below the same parent of ours; null where none does. */
export function precedingSibling(tree: WorkingTree, revision: Revision, theirs: TemplateItem, ourParentId: string | null): string | null {
  const siblings = revision.siblings.get(siblingsKey(theirs.parentId, siblingClass(theirs.kind))) ?? []
  for (let rank = (revision.ranks.get(theirs.id) ?? 0) - 1; rank >= 0; rank -= 1) {
    const item = tree.ofTemplate(siblings[rank]?.id ?? null)
    if (item && !item.dropped && item.parentId === ourParentId) return item.id
  }
  return null
}
