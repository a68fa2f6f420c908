import { type FieldRule, type TemplateContent, templateItems } from '@trongtam/domain'

export interface ChangedRule {
  readonly itemId: string
  readonly field: string
  readonly before: FieldRule
  readonly after: FieldRule
}

/** Where items of both revisions bind otherwise: it proposes nothing to a plan, and yet it is another revision. */
export function changedRules(before: TemplateContent, after: TemplateContent): ChangedRule[] {
  const earlier = new Map(templateItems(before).map((item) => [item.id, item.rules]))
  return templateItems(after).flatMap(({ id, rules }) => {
    const old = earlier.get(id)
    if (old === undefined) return []
    return Object.entries(rules).flatMap(([field, rule]) => {
      const was = old[field] ?? 'adaptable'
      return was === rule ? [] : [{ itemId: id, field, before: was, after: rule }]
    })
  })
}
