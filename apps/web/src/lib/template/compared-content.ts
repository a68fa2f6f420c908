import { type Change, type ItemTitles, itemTitles, revisionChanges, type TemplateContent, templateItems } from '@trongtam/domain'
import { type ChangedRule, changedRules } from './changed-rules.ts'

/** A content beside the revision before it. */
export interface ComparedContent {
  readonly changes: readonly Change[]
  readonly rules: readonly ChangedRule[]
  readonly titles: ItemTitles
}

/** What a content changes of the revision before; without one, nothing is compared. */
export function comparedContent(before: TemplateContent | null, after: TemplateContent): ComparedContent {
  const titles = itemTitles([], [...(before === null ? [] : templateItems(before)), ...templateItems(after)])
  return before === null ? { changes: [], rules: [], titles } : { changes: revisionChanges(before, after), rules: changedRules(before, after), titles }
}

/** Whether provinces must decide something of it: then a deadline is needed. */
export function bindsProvinces({ changes }: Pick<ComparedContent, 'changes'>): boolean {
  return changes.some(({ rule }) => rule === 'mandatory')
}
