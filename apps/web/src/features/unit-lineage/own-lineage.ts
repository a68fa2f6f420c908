import type { UnitLineage } from '@trongtam/client'

/** Of a whole lineage what leads to a unit and what comes after it: not the others its relatives were divided among. */
export function ownLineage(lineage: UnitLineage, unitId: string): UnitLineage {
  const own = new Set([...reached(unitId, forwards(lineage)), ...reached(unitId, backwards(lineage))])
  return {
    ...lineage,
    nodes: lineage.nodes.filter(({ id }) => own.has(id)),
    edges: lineage.edges.filter(({ fromId, toId }) => own.has(fromId) && own.has(toId)),
  }
}

type Next = ReadonlyMap<string, readonly string[]>

function forwards({ edges }: UnitLineage): Next {
  return new Map([...Map.groupBy(edges, ({ fromId }) => fromId)].map(([id, lines]) => [id, lines.map(({ toId }) => toId)]))
}

function backwards({ edges }: UnitLineage): Next {
  return new Map([...Map.groupBy(edges, ({ toId }) => toId)].map(([id, lines]) => [id, lines.map(({ fromId }) => fromId)]))
}

function reached(from: string, next: Next): Set<string> {
  const seen = new Set([from])
  for (const id of seen) for (const other of next.get(id) ?? []) seen.add(other)
  return seen
}
