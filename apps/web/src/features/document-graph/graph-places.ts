import type { DocumentGraph } from '@trongtam/client'
import { issuerLevels } from '@trongtam/domain'
import { lineBetween } from '#ui/line-between.ts'

export type GraphNode = DocumentGraph['nodes'][number]
export type GraphEdge = DocumentGraph['edges'][number]

/** Pixels: the size of a node, the gaps between columns and rows, the line of headings. */
export const graphSize = { width: 224, height: 84, columnGap: 76, rowGap: 16, head: 36 } as const

export interface PlacedNode {
  readonly node: GraphNode
  readonly x: number
  readonly y: number
}

export interface DrawnEdge {
  readonly edge: GraphEdge
  /** The d of an SVG path. */
  readonly path: string
}

export interface PlacedGraph {
  readonly width: number
  readonly height: number
  readonly columns: readonly { readonly level: GraphNode['level']; readonly x: number; readonly nodes: readonly PlacedNode[] }[]
  readonly edges: readonly DrawnEdge[]
}

/** The graph in pixels: a column per level, also where it is empty; lines from side to side, within a column around it. */
export function placeGraph({ nodes, edges }: DocumentGraph): PlacedGraph {
  const columns = issuerLevels.map((level, index) => {
    const x = index * (graphSize.width + graphSize.columnGap)
    const placed = nodes
      .filter((node) => node.level === level)
      .map((node) => ({ node, x, y: graphSize.head + node.row * (graphSize.height + graphSize.rowGap) }))
    return { level, x, nodes: placed.toSorted((a, b) => a.y - b.y) }
  })
  const placeById = new Map(columns.flatMap((column) => column.nodes.map((placed) => [placed.node.id, placed] as const)))
  const drawn = edges.flatMap((edge) => {
    const [from, to] = [placeById.get(edge.from), placeById.get(edge.to)]
    return from && to ? [{ edge, path: lineBetween(from, to, graphSize) }] : []
  })
  const rows = Math.max(1, ...nodes.map(({ row }) => row + 1))
  return {
    // Room at the right for the lines around the last column.
    width: issuerLevels.length * (graphSize.width + graphSize.columnGap) - graphSize.columnGap + 40,
    height: graphSize.head + rows * (graphSize.height + graphSize.rowGap),
    columns,
    edges: drawn,
  }
}
