import type { FieldRule, TemplateBasis, TemplateContent, TemplateNode } from '../template.ts'
import { fieldRules } from '../template.ts'

/** What new nodes made of these came from: what these came from in their turn, themselves where they came from nothing. */
export function originsOf(nodes: readonly TemplateNode[]): string[] {
  return [...new Set(nodes.flatMap(({ id, cameFrom }) => (cameFrom.length > 0 ? cameFrom : [id])))]
}

/** The bases of some nodes hung on another. */
export function withBasesOn(bases: readonly TemplateBasis[], nodeIds: readonly string[], nodeId: string): TemplateBasis[] {
  return bases.map((basis) => (basis.nodeId !== null && nodeIds.includes(basis.nodeId) ? { ...basis, nodeId } : basis))
}

/** The one of the rules that binds most; `advisory` where there is none. */
export function strictest(rules: readonly FieldRule[]): FieldRule {
  return fieldRules.find((rule) => rules.includes(rule)) ?? 'advisory'
}

/**
 * The content with only such origins as the revision before has: what was added and split before anything was published
 * came from nothing. Given the ids of the revision it is built upon, the content of that revision itself loses them all.
 */
export function withKnownOrigins(content: TemplateContent, earlierIds: ReadonlySet<string>): TemplateContent {
  return {
    ...content,
    nodes: content.nodes.map((node) => {
      const cameFrom = earlierIds.has(node.id) ? [] : node.cameFrom.filter((id) => earlierIds.has(id))
      return cameFrom.length === node.cameFrom.length ? node : { ...node, cameFrom }
    }),
  }
}
