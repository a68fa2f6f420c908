import type { ProposedPart } from '@trongtam/client'

const textFields: readonly (string | null)[] = ['text', 'name', 'place', 'due']

/** Whether a change can be worded anew by typing: words, not levels, documents or dates. */
export function isRewordable({ type, field, value }: ProposedPart): boolean {
  return type === 'edited' && textFields.includes(field) && typeof value === 'string'
}

/** What stands in the field to begin with: where both changed it the province's own words, otherwise the ministry's new ones. */
export function wordsToBegin({ state, theirs, ours }: Pick<ProposedPart, 'state' | 'theirs' | 'ours'>): string {
  return (state === 'conflict' ? (ours ?? theirs) : theirs) ?? ''
}
