import type { ProposedChange } from '@trongtam/client'

/** For tests: a change of a word of one task that nobody else touched, unless told. */
export function aChange(given: Partial<ProposedChange> = {}): ProposedChange {
  return {
    key: 'edited:a:text',
    type: 'edited',
    kind: 'task',
    itemId: 'a',
    ourId: 'b',
    field: 'text',
    state: 'only-theirs',
    why: null,
    rule: 'adaptable',
    base: 'cũ',
    theirs: 'mới',
    ours: 'cũ',
    value: 'mới',
    title: 'Nhiệm vụ',
    number: '1.1',
    group: 'Nhóm 1',
    parts: [],
    deferred: null,
    decideBy: null,
    overdue: false,
    ...given,
  }
}
