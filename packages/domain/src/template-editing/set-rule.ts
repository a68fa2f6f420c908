import { themeId } from '../plan-item.ts'
import type { FieldRule, TemplateContent } from '../template.ts'
import { holdsId } from './holds-id.ts'

/** What of an item a rule binds: what it says, or, of a node, where it stands. */
export type RuledField = 'words' | 'place'

/**
 * Says how the theme (`themeId`), a node, a target, a basis or a milestone binds a province, by its id. Only nodes have a place
 * to bind; what is not there leaves the content as it is: the same object.
 */
export function setRule(content: TemplateContent, id: string, rule: FieldRule, field: RuledField = 'words'): TemplateContent {
  if (field === 'place') {
    if (!content.nodes.some((node) => node.id === id)) return content
    return { ...content, nodes: content.nodes.map((node) => (node.id === id ? { ...node, placeRule: rule } : node)) }
  }
  if (id === themeId) return { ...content, theme: { ...content.theme, rule } }
  if (!holdsId(content, id)) return content
  const bind = <T extends { readonly id: string; readonly rule: FieldRule }>(one: T): T => (one.id === id ? { ...one, rule } : one)
  return {
    ...content,
    nodes: content.nodes.map((node) => bind(node.targets.some((target) => target.id === id) ? { ...node, targets: node.targets.map(bind) } : node)),
    bases: content.bases.map(bind),
    milestones: content.milestones.map(bind),
  }
}
