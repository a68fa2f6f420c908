import type { PlanItem, TemplateItem } from '../plan-item.ts'
import type { Change, ConflictReason } from './change.ts'
import { changeOf } from './change-of.ts'
import { isOutOfSight, type Comparison } from './item-changes.ts'
import { differingFields } from './item-fields.ts'
import { whoMoved } from './who-moved.ts'

/**
 * What the revision no longer has and the plan still shows, in the plan's order. A conflict where the province reworded
 * it, or where something would be left below it that neither goes nor is moved away by the revision too.
 */
export function removedChanges(comparison: Comparison, ours: readonly PlanItem[]): Change[] {
  const { revision, hidden, groupOfOurs } = comparison
  const seen = hidden.size === 0 ? ours : ours.filter(({ id }) => !hidden.has(id))
  const reasons = new Map<string, ConflictReason | null>()
  const inUse = new Set<string>()
  for (const item of seen.toReversed()) {
    const theirs = item.base ? revision.itemsById.get(item.base.id) : undefined
    const removed = item.base !== null && theirs === undefined
    if (removed) reasons.set(item.id, reasonOf(item, inUse))
    const leaves = removed ? reasons.get(item.id) === null : theirs !== undefined && isMovedAway(comparison, item, theirs)
    if (!leaves && item.parentId !== null) inUse.add(item.parentId)
  }
  return seen.flatMap(({ id, kind, fields, base }) => {
    const why = reasons.get(id)
    if (why === undefined || base === null) return []
    return [changeOf({ type: 'removed', itemId: base.id, ourId: id, kind, why, base: base.fields, ours: fields, groupId: groupOfOurs(id) })]
  })
}

function reasonOf({ id, fields, base }: PlanItem, inUse: ReadonlySet<string>): ConflictReason | null {
  if (base !== null && differingFields(base.fields, fields).length > 0) return 'removed-but-adapted'
  return inUse.has(id) ? 'removed-but-in-use' : null
}

function isMovedAway({ tree, revision }: Comparison, item: PlanItem, theirs: TemplateItem): boolean {
  if (item.base === null || item.base.parentId === theirs.parentId) return false
  return whoMoved(tree, item, item.base, theirs) === 'theirs' && !isOutOfSight(tree, revision, theirs.parentId)
}
