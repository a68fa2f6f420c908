import { themeId, type ItemBase, type PlanItem, type TemplateItem } from '../plan-item.ts'
import { absorbOrders } from './absorb-orders.ts'
import { fieldDifferences } from './field-differences.ts'
import { hiddenIds } from './hidden-ids.ts'
import { withField } from './item-fields.ts'
import { precedingSibling } from './preceding-sibling.ts'
import { readRevision, type Revision } from './revision.ts'
import { whoMoved } from './who-moved.ts'
import { WorkingTree } from './working-tree.ts'

/**
 * The plan with everything that asks nothing taken into its bases: words, places and orders that are alike on both
 * sides, orders that only the province changed, and what is gone from both. What can be seen of the plan stays as it
 * is; a dropped item follows the template unseen. Doing it twice is doing it once.
 */
export function absorb(ours: readonly PlanItem[], theirs: readonly TemplateItem[]): PlanItem[] {
  const tree = new WorkingTree(ours)
  absorbInto(tree, readRevision(theirs))
  return tree.items()
}

/** The same upon a tree at work, parents before children; returns how many changes were alike. */
export function absorbInto(tree: WorkingTree, revision: Revision): number {
  const hidden = hiddenIds(tree.all())
  let same = absorbGone(tree, revision, hidden)
  for (const theirs of revision.items) {
    const item = withThemeBase(tree, theirs)
    if (!item?.base) continue
    same += absorbFields(tree, item, item.base, theirs)
    if (hidden.has(item.id)) followUnseen(tree, revision, item.id, theirs)
    else same += absorbPlace(tree, item.id, theirs)
    absorbKind(tree, item.id, theirs)
  }
  return same + absorbOrders(tree, revision)
}

/** The theme is one: what the province wrote before there was a template answers the template's as if its base were empty. */
function withThemeBase(tree: WorkingTree, { id, position }: TemplateItem): PlanItem | undefined {
  if (id === themeId && tree.item(id)?.base === null) tree.update(id, { base: { id, parentId: null, position, fields: {} } })
  return tree.ofTemplate(id)
}

function absorbFields(tree: WorkingTree, { id, fields }: PlanItem, base: ItemBase, theirs: TemplateItem): number {
  const alike = fieldDifferences(base.fields, theirs.fields, fields).filter(({ by }) => by === 'both-alike')
  if (alike.length === 0) return 0
  const known = alike.reduce((known, { field }) => withField(known, field, theirs.fields[field]), base.fields)
  tree.update(id, { base: { ...base, fields: known } })
  return alike.length
}

function absorbPlace(tree: WorkingTree, id: string, theirs: TemplateItem): number {
  const item = tree.item(id)
  if (!item?.base || whoMoved(tree, item, item.base, theirs) !== 'both-alike') return 0
  tree.rebase(id, theirs)
  return 1
}

/** Whether it is a group or a task is the template's to say, as long as the item stands where the template has it. */
function absorbKind(tree: WorkingTree, id: string, { kind, parentId }: TemplateItem): void {
  const item = tree.item(id)
  if (item && item.kind !== kind && tree.parentTemplateId(item) === parentId) tree.update(id, { kind })
}

/** An item not to be seen goes where the template has put it and stays unseen there, once the plan has that place. */
function followUnseen(tree: WorkingTree, revision: Revision, id: string, theirs: TemplateItem): void {
  const item = tree.item(id)
  if (!item?.base) return
  const by = whoMoved(tree, item, item.base, theirs)
  if (by === 'both' || by === 'both-alike') tree.rebase(id, theirs)
  if (by === 'theirs') tree.update(id, { dropped: true })
  const waits = item.dropped && (item.parentId === null || item.kind === 'target') && tree.parentTemplateId(item) !== theirs.parentId
  if (by !== 'theirs' && !waits) return
  const parent = tree.ofTemplate(theirs.parentId)
  if ((theirs.parentId !== null && !parent) || tree.isWithin(parent?.id ?? null, id)) return
  tree.place(id, parent?.id ?? null, precedingSibling(tree, revision, theirs, parent?.id ?? null))
  tree.rebase(id, theirs)
}

/** What the province cannot see and the template no longer has is nobody's question. */
function absorbGone(tree: WorkingTree, revision: Revision, hidden: ReadonlySet<string>): number {
  const gone = [...hidden].filter((id) => {
    const base = tree.item(id)?.base
    return base && !revision.itemsById.has(base.id)
  })
  for (const id of gone) tree.update(id, { dropped: true, base: null })
  return gone.length
}
