import { issuerLevels, type IssuerLevel } from './issuer-level.ts'

export interface GraphNode {
  readonly id: string
  readonly level: IssuerLevel
}

export interface GraphEdge {
  readonly fromId: string
  readonly toId: string
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
  const first: Columns = issuerLevels.map((level) => ids.filter((id) => levelOf(id) === level))
  const neighbours = neighboursOf(drawn)
  const candidates = [first]
  for (const direction of ['down', 'up', 'down', 'up', 'down'] as const) candidates.push(swept(candidates.at(-1) ?? first, neighbours, direction))
  // The first sweep is named first: what crosses nothing there is not turned round again.
  const [best = first] = [...candidates.slice(1), first].toSorted((a, b) => crossings(a, drawn) - crossings(b, drawn))
  const placed = best.flatMap((column) => column.flatMap((id, row) => withRow(nodeById.get(id), row)))
  return { nodes: placed, edges: drawn }
}

type Columns = readonly (readonly string[])[]

function withRow<N extends GraphNode>(node: N | undefined, row: number): (N & { readonly row: number })[] {
  return node === undefined ? [] : [{ ...node, row }]
}

function neighboursOf(edges: readonly GraphEdge[]): ReadonlyMap<string, readonly string[]> {
  const both = edges.flatMap(({ fromId, toId }) => [
    { of: fromId, id: toId },
    { of: toId, id: fromId },
  ])
  return new Map([...Map.groupBy(both, ({ of }) => of)].map(([of, ends]) => [of, ends.map(({ id }) => id)]))
}

/** Each column in the order of the middle of its neighbours in the columns already passed; what has none keeps its place. */
function swept(columns: Columns, neighbours: ReadonlyMap<string, readonly string[]>, direction: 'down' | 'up'): Columns {
  const order = direction === 'down' ? columns : columns.toReversed()
  const rowOf = new Map<string, number>()
  const result = order.map((column) => {
    const middles = column.map((id, row) => {
      const rows = (neighbours.get(id) ?? []).flatMap((other) => rowOf.get(other) ?? [])
      return { id, row, middle: rows.length === 0 ? row : rows.reduce((sum, each) => sum + each, 0) / rows.length }
    })
    const sorted = middles.toSorted((a, b) => a.middle - b.middle || a.row - b.row).map(({ id }) => id)
    for (const [row, id] of sorted.entries()) rowOf.set(id, row)
    return sorted
  })
  return direction === 'down' ? result : result.toReversed()
}

/** Pairs of lines between the same two columns that cross. */
function crossings(columns: Columns, edges: readonly GraphEdge[]): number {
  const placeOf = new Map(columns.flatMap((column, level) => column.map((id, row) => [id, { level, row }] as const)))
  const lines = edges.flatMap(({ fromId, toId }) => {
    const [from, to] = [placeOf.get(fromId), placeOf.get(toId)]
    if (!from || !to || from.level === to.level) return []
    const [left, right] = from.level < to.level ? [from, to] : [to, from]
    return [{ between: `${left.level} ${right.level}`, left: left.row, right: right.row }]
  })
  const crossing = [...Map.groupBy(lines, ({ between }) => between).values()].map((group) => {
    let count = 0
    for (const [index, a] of group.entries()) for (const b of group.slice(index + 1)) if ((a.left - b.left) * (a.right - b.right) < 0) count += 1
    return count
  })
  return crossing.reduce((sum, count) => sum + count, 0)
}
