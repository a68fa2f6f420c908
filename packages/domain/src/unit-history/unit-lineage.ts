import type { LineageEdge } from './unit-event.ts'

/** Who comes after whom, found from either end: made once, however many questions follow. */
export interface UnitLineage {
  readonly edgesFrom: ReadonlyMap<string, readonly LineageEdge[]>
  readonly edgesTo: ReadonlyMap<string, readonly LineageEdge[]>
}

export type LineageEdges = readonly LineageEdge[] | UnitLineage

/** Takes edges in any order, or a lineage as it is. */
export function unitLineage(edges: LineageEdges): UnitLineage {
  if ('edgesFrom' in edges) return edges
  const byDay = edges.toSorted((a, b) => Number(a.on > b.on) - Number(a.on < b.on))
  return { edgesFrom: Map.groupBy(byDay, ({ fromUnitId }) => fromUnitId), edgesTo: Map.groupBy(byDay, ({ toUnitId }) => toUnitId) }
}

/**
 * Who carries on for a unit: itself while it is there, else those that came after it, and after them, until units that are
 * there; each once. Empty: nobody. What a unit gave to others while it went on itself counts only when nobody came after it
 * in the end.
 */
export function successorsOn(edges: LineageEdges, unitId: string, isThere: (unitId: string) => boolean): string[] {
  const lineage = unitLineage(edges)
  const found = new Set<string>()
  const passed = new Set<string>()
  const follow = (id: string, since: string) => {
    if (isThere(id)) found.add(id)
    else if (!passed.has(`${id} ${since}`)) {
      passed.add(`${id} ${since}`)
      for (const { toUnitId, on } of lastEdges(lineage, id, since)) follow(toUnitId, on)
    }
  }
  follow(unitId, '')
  return [...found]
}

/** Where a unit went when it ended, if that was on the day or later. */
export function lastEdges({ edgesFrom }: UnitLineage, unitId: string, since: string): readonly LineageEdge[] {
  const edges = edgesFrom.get(unitId) ?? []
  const last = edges.at(-1)?.on ?? ''
  return last < since ? [] : edges.filter(({ on }) => on === last)
}

export interface LineageComponent {
  readonly unitIds: readonly string[]
  readonly edges: readonly LineageEdge[]
}

/** All units joined with a unit by mergers and splits, itself first, and all edges between them. */
export function lineageComponent(edges: LineageEdges, unitId: string): LineageComponent {
  const { edgesFrom, edgesTo } = unitLineage(edges)
  const unitIds = new Set([unitId])
  // What is added while it is gone through is gone through too.
  for (const id of unitIds) {
    for (const { toUnitId } of edgesFrom.get(id) ?? []) unitIds.add(toUnitId)
    for (const { fromUnitId } of edgesTo.get(id) ?? []) unitIds.add(fromUnitId)
  }
  return { unitIds: [...unitIds], edges: [...unitIds].flatMap((id) => edgesFrom.get(id) ?? []) }
}
