import type { PlanItem, TemplateItem } from '../plan-item.ts'
import { absorbInto } from './absorb.ts'
import type { Change, Proposal } from './change.ts'
import { hiddenIds } from './hidden-ids.ts'
import { addedChange, keptItemChanges, type Comparison } from './item-changes.ts'
import { bundleLineage } from './lineage.ts'
import { removedChanges } from './removed-changes.ts'
import { reorderedChanges } from './reordered-changes.ts'
import { readRevision, type Revision } from './revision.ts'
import { topGroups } from './top-groups.ts'
import { WorkingTree } from './working-tree.ts'

/**
 * The three-way merge of a plan with a new revision of its template, field by field: base is what each item of the plan
 * remembers of the template. What only the ministry changed is proposed, what only the province changed stays, what is
 * alike is silent, what both changed is a conflict. Nothing is decided here.
 */
export function proposeChanges(ours: readonly PlanItem[], theirs: readonly TemplateItem[]): Proposal {
  const tree = new WorkingTree(ours)
  const revision = readRevision(theirs)
  const same = absorbInto(tree, revision)
  return { ...openChanges(tree, revision), same }
}

/** What is open between a tree and a revision once all that asks nothing was absorbed. */
export function openChanges(tree: WorkingTree, revision: Revision): Omit<Proposal, 'same'> {
  const items = tree.documentOrder()
  const comparison = compare(tree, revision, items)
  const changes: Change[] = []
  const orders = reorderedChanges(comparison)
  let onlyOurs = orders.onlyOurs
  for (const theirs of revision.items) {
    const item = tree.ofTemplate(theirs.id)
    if (!item?.base) changes.push(addedChange(comparison, theirs))
    else {
      const kept = keptItemChanges(comparison, item, item.base, theirs)
      changes.push(...kept.changes)
      onlyOurs += kept.onlyOurs
    }
  }
  changes.push(...orders.changes, ...removedChanges(comparison, items))
  return { changes: bundleLineage(comparison, changes), onlyOurs }
}

function compare(tree: WorkingTree, revision: Revision, items: readonly PlanItem[]): Comparison {
  const groupsOfTheirs = topGroups(revision.items, ({ id }) => id)
  const groupsOfOurs = topGroups(items, ({ id, base }) => base?.id ?? id)
  return { tree, revision, hidden: hiddenIds(items), groupOfTheirs: (id) => groupsOfTheirs.get(id) ?? null, groupOfOurs: (id) => groupsOfOurs.get(id) ?? null }
}
