import { themeId } from '../plan-item.ts'
import type { TemplateContent } from '../template.ts'

/** Whether anything in a content has this id: its items share one space of ids. */
export function holdsId({ nodes, bases, milestones }: TemplateContent, id: string): boolean {
  const hasId = (one: { readonly id: string }) => one.id === id
  return id === themeId || nodes.some((node) => hasId(node) || node.targets.some(hasId)) || bases.some(hasId) || milestones.some(hasId)
}
