import type { Json } from '../canonical-json.ts'
import type { FieldRule } from '../template.ts'
import type { Change, ConflictReason } from './change.ts'

interface ChangeSaid extends Pick<Change, 'type' | 'itemId' | 'kind' | 'groupId'> {
  /** What follows type and item in the key where these two are not enough. */
  readonly detail?: string
  readonly ourId?: string | null
  readonly field?: string
  readonly why?: ConflictReason | null
  readonly rule?: FieldRule | undefined
  readonly base?: Json
  readonly theirs?: Json
  readonly ours?: Json
  readonly parts?: readonly Change[]
}

/** A change in full; a conflict exactly where there is a reason. */
export function changeOf(said: ChangeSaid): Change {
  const { type, itemId, kind, groupId, detail, why = null } = said
  return {
    key: [type, itemId, ...(detail === undefined ? [] : [detail])].join(':'),
    type,
    itemId,
    ourId: said.ourId ?? null,
    kind,
    field: said.field ?? null,
    state: why === null ? 'only-theirs' : 'conflict',
    ...(why === null ? {} : { why }),
    rule: said.rule ?? 'adaptable',
    base: said.base ?? null,
    theirs: said.theirs ?? null,
    ours: said.ours ?? null,
    groupId,
    parts: said.parts ?? [],
  }
}
