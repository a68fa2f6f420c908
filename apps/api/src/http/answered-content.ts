import type { TemplateContent } from '@trongtam/domain'

/** The content of a template as an answer holds it: with lists of its own. */
export function answeredContent({ theme, nodes, bases, milestones }: TemplateContent) {
  return {
    theme,
    nodes: nodes.map((node) => ({ ...node, targets: [...node.targets], cameFrom: [...node.cameFrom] })),
    bases: [...bases],
    milestones: [...milestones],
  }
}
