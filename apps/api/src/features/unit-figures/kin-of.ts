import type { LineageEdge } from '@trongtam/domain'

/** The units and all that are connected with them by mergers and splits. */
export function kinOf(edges: readonly LineageEdge[], unitIds: ReadonlySet<string>): Set<string> {
  const kin = new Set(unitIds)
  let size = -1
  while (size < kin.size) {
    size = kin.size
    for (const { fromUnitId, toUnitId } of edges) {
      if (kin.has(fromUnitId)) kin.add(toUnitId)
      if (kin.has(toUnitId)) kin.add(fromUnitId)
    }
  }
  return kin
}
