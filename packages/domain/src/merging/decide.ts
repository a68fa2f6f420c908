import type { PlanItem, TemplateItem } from '../plan-item.ts'
import { absorbInto } from './absorb.ts'
import { applyVerdicts } from './apply-verdicts.ts'
import type { Change, Decided, Decision } from './change.ts'
import type { Merging } from './place-item.ts'
import { openChanges } from './propose-changes.ts'
import { readRevision } from './revision.ts'
import { verdictsOf } from './verdicts.ts'
import { WorkingTree } from './working-tree.ts'

/**
 * The plan after decisions on what `proposeChanges` found; the order in which they are given does not matter. What is
 * kept is not proposed again before the template changes again; nothing of the province's own is lost by accepting:
 * what was removed stays as a dropped item, and what hung on it moves to what it became or keeps it in use.
 */
export function decide(ours: readonly PlanItem[], theirs: readonly TemplateItem[], decisions: readonly Decision[], newId: () => string): Decided {
  return settle(ours, theirs, () => decisions, newId)
}

/** The plan with all that the revision proposes. */
export function acceptAll(ours: readonly PlanItem[], theirs: readonly TemplateItem[], newId: () => string): PlanItem[] {
  return settle(ours, theirs, (changes) => changes.map(({ key }) => ({ key, choice: 'accept' })), newId).items
}

function settle(
  ours: readonly PlanItem[],
  theirs: readonly TemplateItem[],
  decisionsOn: (changes: readonly Change[]) => readonly Decision[],
  newId: () => string,
): Decided {
  const merging: Merging = { tree: new WorkingTree(ours), revision: readRevision(theirs), newId }
  absorbInto(merging.tree, merging.revision)
  const { changes } = openChanges(merging.tree, merging.revision)
  const { verdicts, unknown } = verdictsOf(merging.tree, changes, decisionsOn(changes))
  applyVerdicts(merging, verdicts)
  absorbInto(merging.tree, merging.revision)
  return { items: merging.tree.items(), unknown }
}
