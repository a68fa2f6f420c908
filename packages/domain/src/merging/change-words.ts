import type { Json } from '../canonical-json.ts'
import { itemWords, levelOfField, textOf } from '../comparing/item-words.ts'
import { formatDate } from '../number-format.ts'
import type { ItemFields, ItemKind } from '../plan-item.ts'
import { formatLevel } from '../target.ts'
import type { Change } from './change.ts'
import type { ItemTitles } from './item-titles.ts'

/** What the template said, what it says now and what the plan says, as documents print it; null where there is nothing. */
export interface ChangeWords {
  readonly base: string | null
  readonly theirs: string | null
  readonly ours: string | null
}

const top = 'Cấp cao nhất của kế hoạch'

/** A change in Vietnamese: fields and items in their words, a parent by its title, several items and an order as a numbered list. */
export function changeWords(change: Change, titles: ItemTitles): ChangeWords {
  const { type, kind, field, base, theirs, ours } = change
  switch (type) {
    case 'edited':
      return { base: fieldWords(field, base), theirs: fieldWords(field, theirs), ours: fieldWords(field, ours) }
    case 'moved':
      return { base: parentTitle(base, titles.ofTemplate), theirs: parentTitle(theirs, titles.ofTemplate), ours: parentTitle(ours, titles.ofPlan) }
    case 'reordered':
      return { base: orderWords(base, titles), theirs: orderWords(theirs, titles), ours: orderWords(ours, titles) }
    default:
      return { base: itemsWords(kind, base), theirs: itemsWords(kind, theirs), ours: itemsWords(kind, ours) }
  }
}

/** A field of an item: a level, a day and a document as documents print them, all else as it is written. */
export function fieldWords(field: string | null, value: Json): string | null {
  if (value === null) return null
  if (field === 'document') return itemWords({ kind: 'basis', fields: { document: value } })
  if (field === 'on') return formatDate(textOf(value))
  const level = field === 'level' ? levelOfField(value) : null
  return level === null ? textOf(value) : formatLevel(level)
}

function parentTitle(id: Json, titleOf: (id: string) => string | null): string | null {
  return typeof id === 'string' ? titleOf(id) : top
}

function orderWords(ids: Json, { ofTemplate }: ItemTitles): string | null {
  return isList(ids) ? numbered(ids.map((id) => ofTemplate(textOf(id)) ?? '')) : null
}

/** The fields of one item, or of several. */
function itemsWords(kind: ItemKind, fields: Json): string | null {
  if (isList(fields)) return numbered(fields.flatMap((each) => itemsWords(kind, each) ?? []))
  return isFields(fields) ? itemWords({ kind, fields }) : null
}

function numbered(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.map((each, index) => `${index + 1}. ${each}`).join('\n')
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function isFields(value: Json): value is ItemFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
