export interface GraphEdge {
  readonly fromId: string
  readonly toId: string
}

export type Columns = readonly (readonly string[])[]

/** The same columns, each in an order in which few lines cross. The same columns and edges give the same order. */
export function uncrossedColumns(first: Columns, edges: readonly GraphEdge[]): Columns {
  const neighbours = neighboursOf(edges)
  const candidates = [first]
  for (const direction of ['down', 'up', 'down', 'up', 'down'] as const) candidates.push(swept(candidates.at(-1) ?? first, neighbours, direction))
  // The first sweep is named first: what crosses nothing there is not turned round again.
  const [best = first] = [...candidates.slice(1), first].toSorted((a, b) => crossings(a, edges) - crossings(b, edges))
  return best
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
