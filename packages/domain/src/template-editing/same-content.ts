import { canonicalJson } from '../canonical-json.ts'
import { templateItems } from '../merging/template-items.ts'
import type { TemplateContent } from '../template.ts'

/** Whether two contents say the same and bind the same; how far apart siblings were numbered, and what they came from, is not said to anybody. */
export function sameContent(a: TemplateContent, b: TemplateContent): boolean {
  return comparable(a) === comparable(b)
}

function comparable(content: TemplateContent): string {
  const items = templateItems(content)
    .toSorted((a, b) => compareIds(a.parentId ?? '', b.parentId ?? '') || compareIds(a.kind, b.kind) || a.position - b.position || compareIds(a.id, b.id))
    .map(({ id, parentId, kind, fields, rules }) => ({ id, parentId, kind, fields, rules }))
  return canonicalJson(items)
}

function compareIds(a: string, b: string): number {
  return Number(a > b) - Number(a < b)
}
