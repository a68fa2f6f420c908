import { fieldWords, itemWords, type ItemTitles, type Json, type RebaseConflict, type TemplateItem } from '@trongtam/domain'
import type { MessageKey } from '#lib/i18n/message-key.ts'

export const conflictFields = [
  'title',
  'source',
  'note',
  'text',
  'rule',
  'placeRule',
  'parentId',
  'order',
  'removed',
  'name',
  'level',
  'due',
  'indicator',
  'document',
  'place',
  'on',
  'cameFrom',
  'nodeId',
  'kind',
] as const

/** One side of a conflict in words; null where that side has it no more. */
export function conflictWords({ field }: Pick<RebaseConflict, 'field'>, value: Json, titles: ItemTitles, item: TemplateItem | undefined): string | null {
  if (field === 'removed') return value === null || item === undefined ? null : itemWords(item)
  if (field === 'parentId') return typeof value === 'string' ? titles.ofTemplate(value) : null
  if (field === 'order' || field === 'cameFrom') return titlesOf(value, titles)
  return fieldWords(field, value)
}

/** The rule a value is, for its name in the language spoken. */
export function ruleKeyOrNone(value: Json): MessageKey | null {
  return value === 'mandatory' || value === 'adaptable' || value === 'advisory' ? `template.rule.${value}` : null
}

function titlesOf(value: Json, titles: ItemTitles): string {
  if (!Array.isArray(value)) return ''
  const ids: readonly Json[] = value
  return ids.map((id, index) => `${index + 1}. ${(typeof id === 'string' ? titles.ofTemplate(id) : null) ?? ''}`).join('\n')
}
