import type { TemplateBasis, TemplateContent, TemplateNode, TemplateTarget } from '../template.ts'

/** A node apart from its targets, which are merged by themselves. */
export type BareNode = Omit<TemplateNode, 'targets'>

/** A target with the node it stands on. */
export type HungTarget = TemplateTarget & { readonly nodeId: string }

/** What of a content stands in its tree. */
export interface Pieces {
  readonly nodes: readonly BareNode[]
  readonly targets: readonly HungTarget[]
  readonly bases: readonly TemplateBasis[]
}

/** The pieces of a content, nodes in the order of their positions. */
export function piecesOf({ nodes, bases }: TemplateContent): Pieces {
  return {
    nodes: nodes.map(({ targets: _targets, ...node }) => node).toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1)),
    targets: nodes.flatMap(({ id, targets }) => targets.map((target) => ({ ...target, nodeId: id }))),
    bases,
  }
}

export function byId<T extends { readonly id: string }>(pieces: readonly T[]): Map<string, T> {
  return new Map(pieces.map((piece) => [piece.id, piece]))
}
