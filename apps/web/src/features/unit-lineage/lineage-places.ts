import type { UnitLineage } from '@trongtam/client'
import { lineageLayout } from '@trongtam/domain'
import { lineBetween } from '#ui/line-between.ts'

export type LineageNode = UnitLineage['nodes'][number]
export type LineageEdge = UnitLineage['edges'][number]

/** Pixels: the size of a box, the gaps between columns and rows, the line of headings, the room at the right for lines within the last column. */
export const lineageSize: LineageSize = { width: 216, height: 70, columnGap: 88, rowGap: 14, head: 34, room: 40 }

/** Two columns stand on a phone beside each other. */
export const narrowLineageSize: LineageSize = { width: 142, height: 92, columnGap: 34, rowGap: 10, head: 34, room: 8 }

export interface LineageSize {
  readonly width: number
  readonly height: number
  readonly columnGap: number
  readonly rowGap: number
  readonly head: number
  readonly room: number
}

export interface PlacedUnit {
  readonly node: LineageNode
  readonly x: number
  readonly y: number
}

export interface PlacedLineage {
  readonly size: LineageSize
  readonly width: number
  readonly height: number
  /** From the oldest to the latest; `since` null: units from before all events. */
  readonly layers: readonly { readonly since: string | null; readonly x: number; readonly units: readonly PlacedUnit[] }[]
  /** `path`: the d of an SVG path. */
  readonly edges: readonly { readonly edge: LineageEdge; readonly path: string }[]
}

/** The lineage in pixels: a column per day on which units took over from others. */
export function placeLineage({ nodes, edges }: UnitLineage, size: LineageSize = lineageSize): PlacedLineage {
  const nodeById = new Map(nodes.map((node) => [node.id, node]))
  const layout = lineageLayout({
    unitIds: nodes.map(({ id }) => id),
    edges: edges.map(({ fromId, toId, since }) => ({ fromUnitId: fromId, toUnitId: toId, on: since })),
  })
  const placed = layout.places.flatMap(({ unitId, layer, row }) => {
    const node = nodeById.get(unitId)
    const y = size.head + row * (size.height + size.rowGap)
    return node ? [{ node, layer, x: layer * (size.width + size.columnGap), y }] : []
  })
  const placeById = new Map(placed.map((place) => [place.node.id, place]))
  const drawn = edges.flatMap((edge) => {
    const [from, to] = [placeById.get(edge.fromId), placeById.get(edge.toId)]
    return from && to ? [{ edge, path: lineBetween(from, to, size) }] : []
  })
  return {
    size,
    width: layout.layers.length * (size.width + size.columnGap) - size.columnGap + size.room,
    height: Math.max(0, ...placed.map(({ y }) => y)) + size.height + size.rowGap,
    layers: layout.layers.map((since, layer) => ({
      since,
      x: layer * (size.width + size.columnGap),
      units: placed.filter((place) => place.layer === layer).toSorted((a, b) => a.y - b.y),
    })),
    edges: drawn,
  }
}
