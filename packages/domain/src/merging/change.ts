import type { Json } from '../canonical-json.ts'
import type { ItemKind, PlanItem } from '../plan-item.ts'
import type { FieldRule } from '../template.ts'

export const changeTypes = ['edited', 'added', 'removed', 'moved', 'reordered', 'split', 'merged'] as const
export type ChangeType = (typeof changeTypes)[number]

/** Why a change of the ministry's is not simply proposed: what the province did in the same place. */
export const conflictReasons = [
  'both-edited',
  'edited-but-dropped',
  'removed-but-adapted',
  'removed-but-in-use',
  'parent-dropped',
  'moved-by-both',
  'reordered-by-both',
] as const
export type ConflictReason = (typeof conflictReasons)[number]

/**
 * One thing a new revision says otherwise than the base of a plan. `base`, `theirs` and `ours` are
 * - edited: the value of the field;
 * - added, removed: the fields of the item, null where there is none;
 * - moved: the parent, by template id in `base` and `theirs`, by the plan's id in `ours`; null is the top;
 * - reordered: the template ids of the siblings all three know, in order;
 * - split: the fields of the old item, of those it became (a list), and ours of the old one;
 * - merged: the fields of the old items (a list), of the one they became, and ours of the old ones (a list).
 */
export interface Change {
  /** Stable: type, template item and field, such as `edited:<id>:text`, or `reordered:<parent>:<kind of siblings>`. */
  readonly key: string
  readonly type: ChangeType
  /** The template's id; of a reordering that of the parent, empty at the top; of a split that of what is split. */
  readonly itemId: string
  /** The plan's id of the same item; null where the plan has none. */
  readonly ourId: string | null
  readonly kind: ItemKind
  /** The field of an edit. */
  readonly field: string | null
  readonly state: 'only-theirs' | 'conflict'
  readonly why?: ConflictReason
  /** How it binds: an edit by its field, an addition by its words, a move and a reordering by `place`; a removal binds nobody ('adaptable'). */
  readonly rule: FieldRule
  readonly base: Json
  readonly theirs: Json
  readonly ours: Json
  /** The topmost group it is in, by template id, or the plan's where the group is the province's own; null outside of groups. */
  readonly groupId: string | null
  /** The single changes of a split or merger; each may be decided by its own key too. */
  readonly parts: readonly Change[]
}

/** What a revision proposes to a plan, in the order of the revision, and how many differences ask nothing. */
export interface Proposal {
  readonly changes: readonly Change[]
  /** Changed alike on both sides since the last reconciling. */
  readonly same: number
  /** Changed by the province alone: words, places, orders and drops. */
  readonly onlyOurs: number
}

/** What the province decides of one change: take it, stay as it is, or (of an edit) write `value` instead. */
export interface Decision {
  readonly key: string
  readonly choice: 'accept' | 'keep' | 'edit'
  readonly value?: Json
}

/** A plan after decisions, and the keys that name no open change or cannot be decided so; those had no effect. */
export interface Decided {
  readonly items: PlanItem[]
  readonly unknown: readonly string[]
}
