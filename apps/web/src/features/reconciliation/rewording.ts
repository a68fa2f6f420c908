import type { ProposedPart } from '@trongtam/client'
import { formatNumber, type Json, numberOrNull } from '@trongtam/domain'

type Worded = Pick<ProposedPart, 'type' | 'field' | 'value'>

const textFields: readonly (string | null)[] = ['text', 'name', 'place', 'due']

/** Whether a change can be worded anew by typing: words, or the one number of a level; not documents, dates or ranges. */
export function isRewordable({ type, field, value }: Worded): boolean {
  if (type !== 'edited') return false
  return field === 'level' ? levelOrNone(value) !== null : textFields.includes(field) && typeof value === 'string'
}

/** What stands in the field to begin with: the ministry's number of a level; the province's own words where both changed them, otherwise the ministry's new ones. */
export function wordsToBegin({ field, value, state, theirs, ours }: Worded & Pick<ProposedPart, 'state' | 'theirs' | 'ours'>): string {
  const level = field === 'level' ? levelOrNone(value) : null
  if (level !== null) return formatNumber(level.value)
  return (state === 'conflict' ? (ours ?? theirs) : theirs) ?? ''
}

/** What was typed as the value of the field; null where a level is no number. */
export function valueOfWords({ field, value }: Worded, text: string): Json | null {
  const level = field === 'level' ? levelOrNone(value) : null
  if (level === null) return text
  const typed = numberOrNull(text)
  return typed === null ? null : { ...level, value: typed }
}

/** A level that is one number with its comparator and unit. */
function levelOrNone(value: unknown): { readonly comparator: string; readonly unit: string; readonly value: number } | null {
  if (typeof value !== 'object' || value === null || !('value' in value) || !('comparator' in value) || !('unit' in value)) return null
  const { value: number, comparator, unit } = value
  return typeof number === 'number' && typeof comparator === 'string' && typeof unit === 'string' ? { comparator, unit, value: number } : null
}
