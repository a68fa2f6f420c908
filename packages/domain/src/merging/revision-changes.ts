import type { TemplateContent } from '../template.ts'
import type { Change, ChangeType } from './change.ts'
import { deriveItems } from './derive-items.ts'
import { proposeChanges } from './propose-changes.ts'
import { templateItems } from './template-items.ts'

/** What a revision says otherwise than the one before it: what it will propose to a plan that follows that one to the letter. */
export function revisionChanges(before: TemplateContent, after: TemplateContent): readonly Change[] {
  let derived = 0
  const followed = deriveItems(templateItems(before), () => `derived-${(derived += 1)}`)
  return proposeChanges(followed, templateItems(after)).changes
}

/** How many changes of each type there are; a type without any is absent. */
export function countChanges(changes: readonly Change[]): Partial<Record<ChangeType, number>> {
  return Object.fromEntries([...Map.groupBy(changes, ({ type }) => type)].map(([type, alike]) => [type, alike.length]))
}
