import type { TemplateContent } from '../template.ts'

/**
 * The same words for another year's template: every piece has a new id, in the same places and order, and comes from
 * nothing. A basis of a node that is not there becomes one of the whole. `newId` must never give the same id twice.
 */
export function copyContent({ theme, nodes, bases, milestones }: TemplateContent, newId: () => string): TemplateContent {
  const idOfCopy = new Map(nodes.map(({ id }) => [id, newId()]))
  const copyOf = (id: string | null) => (id === null ? null : (idOfCopy.get(id) ?? null))
  return {
    theme,
    nodes: nodes.map((node) => ({
      ...node,
      id: copyOf(node.id) ?? newId(),
      parentId: copyOf(node.parentId),
      targets: node.targets.map((target) => ({ ...target, id: newId() })),
      cameFrom: [],
    })),
    bases: bases.map((basis) => ({ ...basis, id: newId(), nodeId: copyOf(basis.nodeId) })),
    milestones: milestones.map((milestone) => ({ ...milestone, id: newId() })),
  }
}
