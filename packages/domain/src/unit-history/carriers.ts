import type { LineageEdge } from './unit-event.ts'
import { lastEdges, type LineageEdges, unitLineage } from './unit-lineage.ts'

/** Someone decided that `toUnitId` carries one piece of work on for `fromUnitId` from a day on; null: nobody does. */
export interface TakenOver {
  readonly fromUnitId: string
  readonly toUnitId: string | null
  readonly since: string
}

/**
 * Who carries now what was once given to units: what was decided for that very piece of work comes first, then the unit
 * itself while it is there, then whoever came after it. Each once, in the order given; 'nobody' when there is none.
 * `takeovers` are those of that piece of work which are in force.
 */
export function carriersOf(
  unitIds: readonly string[],
  lineage: LineageEdges,
  takeovers: readonly TakenOver[],
  isThere: (unitId: string) => boolean,
): readonly string[] | 'nobody' {
  const known = unitLineage(lineage)
  const decided = Map.groupBy(
    takeovers.toSorted((a, b) => Number(a.since > b.since) - Number(a.since < b.since)),
    ({ fromUnitId }) => fromUnitId,
  )
  const carriers = new Set<string>()
  const follow = (unitId: string | null, since: string, passed: readonly (TakenOver | LineageEdge)[]) => {
    if (unitId === null) return
    const takeover = decided.get(unitId)?.find((each) => each.since >= since && !passed.includes(each))
    if (takeover !== undefined) follow(takeover.toUnitId, takeover.since, [...passed, takeover])
    else if (isThere(unitId)) carriers.add(unitId)
    else for (const edge of lastEdges(known, unitId, since)) if (!passed.includes(edge)) follow(edge.toUnitId, edge.on, [...passed, edge])
  }
  for (const unitId of unitIds) follow(unitId, '', [])
  return carriers.size === 0 ? 'nobody' : [...carriers]
}
