import type { ItemBase, ItemKind, PlanItem, TemplateItem } from '../plan-item.ts'
import type { Change, ConflictReason } from './change.ts'
import { changeOf } from './change-of.ts'
import { fieldDifferences, type FieldDifference } from './field-differences.ts'
import type { Revision } from './revision.ts'
import { whoMoved } from './who-moved.ts'
import type { WorkingTree } from './working-tree.ts'

/** The field by whose rule an item as a whole binds. */
const mainFields = { theme: 'text', group: 'text', task: 'text', target: 'level', basis: 'document', milestone: 'name' } as const satisfies Record<
  ItemKind,
  string
>

/** What the changes of items are made from. */
export interface Comparison {
  readonly tree: WorkingTree
  readonly revision: Revision
  /** What cannot be seen of the plan. */
  readonly hidden: ReadonlySet<string>
  readonly groupOfTheirs: (templateId: string) => string | null
  readonly groupOfOurs: (id: string) => string | null
}

export interface ItemChanges {
  readonly changes: readonly Change[]
  readonly onlyOurs: number
}

export function addedChange({ tree, revision, groupOfTheirs }: Comparison, theirs: TemplateItem): Change {
  const { id: itemId, kind, fields, rules } = theirs
  const why = isOutOfSight(tree, revision, theirs.parentId) ? 'parent-dropped' : null
  return changeOf({ type: 'added', itemId, kind, why, rule: rules[mainFields[kind]], theirs: fields, groupId: groupOfTheirs(itemId) })
}

/** Where an item stands and what it says, as the revision and the plan differ from its base. */
export function keptItemChanges(comparison: Comparison, item: PlanItem, base: ItemBase, theirs: TemplateItem): ItemChanges {
  const differences = fieldDifferences(base.fields, theirs.fields, item.fields)
  const hidden = comparison.hidden.has(item.id)
  const edited = differences.filter(({ by }) => by === 'theirs' || by === 'both').map((each) => editedChange(comparison, item, theirs, each, hidden))
  if (hidden) return { changes: edited, onlyOurs: item.dropped && !comparison.hidden.has(item.parentId ?? '') ? 1 : 0 }
  const by = whoMoved(comparison.tree, item, base, theirs)
  const moved = by === 'theirs' || by === 'both' ? [movedChange(comparison, item, base, theirs, by)] : []
  return { changes: [...moved, ...edited], onlyOurs: differences.filter(({ by }) => by === 'ours').length + (by === 'ours' ? 1 : 0) }
}

function editedChange(
  { groupOfOurs }: Comparison,
  { id, kind }: PlanItem,
  { id: itemId, rules }: TemplateItem,
  said: FieldDifference,
  hidden: boolean,
): Change {
  const { field, by, base, theirs, ours } = said
  const bothEdited = by === 'both' ? 'both-edited' : null
  const why: ConflictReason | null = hidden ? 'edited-but-dropped' : bothEdited
  return changeOf({ type: 'edited', itemId, detail: field, ourId: id, kind, field, why, rule: rules[field], base, theirs, ours, groupId: groupOfOurs(id) })
}

function movedChange({ tree, revision, groupOfOurs }: Comparison, item: PlanItem, base: ItemBase, theirs: TemplateItem, by: 'theirs' | 'both'): Change {
  const parentDropped = isOutOfSight(tree, revision, theirs.parentId) ? 'parent-dropped' : null
  return changeOf({
    type: 'moved',
    itemId: theirs.id,
    ourId: item.id,
    kind: item.kind,
    why: by === 'both' ? 'moved-by-both' : parentDropped,
    rule: theirs.rules['place'],
    base: base.parentId,
    theirs: theirs.parentId,
    ours: item.parentId,
    groupId: groupOfOurs(item.id),
  })
}

/** Whether what the revision puts there would not be seen: the nearest item above that the plan has is out of use. */
export function isOutOfSight(tree: WorkingTree, revision: Revision, templateParentId: string | null): boolean {
  let parentId = templateParentId
  while (parentId !== null && !tree.ofTemplate(parentId)) parentId = revision.itemsById.get(parentId)?.parentId ?? null
  return tree.isHidden(tree.ofTemplate(parentId)?.id ?? null)
}
