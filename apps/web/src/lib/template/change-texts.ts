import { type Change, itemWords, type Json, type ItemFields } from '@trongtam/domain'

/** A change as two texts to set against each other; both null where it is told by its items alone. */
export interface ChangeTexts {
  readonly before: string | null
  readonly after: string | null
}

/** What stood before and what stands after: of an edit the value of its field, of all others the words of the items. */
export function changeTexts({ type, kind, field, base, theirs }: Pick<Change, 'type' | 'kind' | 'field' | 'base' | 'theirs'>): ChangeTexts {
  if (type === 'moved' || type === 'reordered') return { before: null, after: null }
  const words = (value: Json) => (field === null ? listWords(kind, value) : fieldWords(kind, field, value))
  return { before: words(base), after: words(theirs) }
}

function listWords(kind: Change['kind'], value: Json): string | null {
  if (value === null) return null
  return (Array.isArray(value) ? value : [value]).map((fields) => itemWords({ kind, fields: isFields(fields) ? fields : {} })).join('; ')
}

/** A single field in words: an item of that field alone reads as the item does. */
function fieldWords(kind: Change['kind'], field: string, value: Json): string | null {
  if (value === null) return null
  if (typeof value === 'string' && field !== 'on') return value
  const words = itemWords({ kind, fields: { [field]: value } })
  return words.replace(/^: /, '')
}

function isFields(value: unknown): value is ItemFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
