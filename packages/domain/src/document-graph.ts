import { issuerLevels, type IssuerLevel } from './issuer-level.ts'
import { type GraphEdge, uncrossedColumns } from './uncrossed-columns.ts'

export type { GraphEdge }

export interface GraphNode {
  readonly id: string
  readonly level: IssuerLevel
}

export interface LaidOutGraph<N extends GraphNode, E extends GraphEdge> {
  /** Level by level, and by row. Rows count from 0 within each level. */
  readonly nodes: readonly (N & { readonly row: number })[]
  /** Those whose two ends are both there. */
  readonly edges: readonly E[]
}

/**
 * Documents in columns from the central level to the units, so that few lines cross: none where everything rests on one
 * document of the level before. The same graph gives the same picture in whatever order it comes; ids are taken once.
 */
export function layOutGraph<N extends GraphNode, E extends GraphEdge>(nodes: readonly N[], edges: readonly E[]): LaidOutGraph<N, E> {
  const nodeById = new Map(nodes.map((node) => [node.id, node]))
  const levelOf = (id: string) => nodeById.get(id)?.level
  const drawn = edges.filter(({ fromId, toId }) => nodeById.has(fromId) && nodeById.has(toId))
  const ids = [...nodeById.keys()].toSorted()
  const best = uncrossedColumns(
    issuerLevels.map((level) => ids.filter((id) => levelOf(id) === level)),
    drawn,
  )
  const placed = best.flatMap((column) => column.flatMap((id, row) => withRow(nodeById.get(id), row)))
  return { nodes: placed, edges: drawn }
}

function withRow<N extends GraphNode>(node: N | undefined, row: number): (N & { readonly row: number })[] {
  return node === undefined ? [] : [{ ...node, row }]
}
