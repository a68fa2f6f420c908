import type { PlanItem } from '../plan-item.ts'
import { differingFields } from './item-fields.ts'
import { hiddenIds } from './hidden-ids.ts'

/**
 * In how many places a plan says otherwise than the template it was reconciled with: each field that differs, each item
 * that stands below another parent, each item dropped. What the province added itself, and what lies below a dropped
 * item, does not count.
 */
export function countDifferences(ours: readonly PlanItem[]): number {
  const itemsById = new Map(ours.map((item) => [item.id, item]))
  const hidden = hiddenIds(ours)
  let count = 0
  for (const { id, parentId, fields, dropped, base } of ours) {
    if (base === null) continue
    const parentHidden = parentId !== null && hidden.has(parentId)
    if (dropped) count += parentHidden ? 0 : 1
    if (hidden.has(id)) continue
    const parent = parentId === null ? null : (itemsById.get(parentId)?.base?.id ?? ownParent)
    count += differingFields(base.fields, fields).length + (parent === base.parentId ? 0 : 1)
  }
  return count
}

/** Below an item of the province's own: equal to no id of a template. */
const ownParent = Symbol('own parent')
