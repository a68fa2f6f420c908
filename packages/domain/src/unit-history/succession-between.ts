import { passedBetween } from './passed-between.ts'
import type { LineageEdge } from './unit-event.ts'
import { unitLineage } from './unit-lineage.ts'

/** What became of a unit between two days. */
export interface Succession {
  /** Those who are there on the other day for the unit, itself included where it still is; none: it ended without anybody after it. */
  readonly unitIds: readonly string[]
  /** Whether a part of it, or all of it, ended without anybody after it. */
  readonly endsInPart: boolean
  /** The mergers and splits on the way. */
  readonly via: readonly LineageEdge[]
}

interface Between {
  readonly edges: readonly LineageEdge[]
  /** The day of the unit that is asked about, and the other day: later or earlier. */
  readonly from: string
  readonly on: string
  /** Whether a unit is there on the other day. */
  readonly isThere: (unitId: string) => boolean
}

/**
 * Says of a unit as of one day who stands for it on another: later, those who came after it; earlier, those whom it came
 * from. A unit that was divided and goes on is among them.
 */
export function successionBetween({ edges, from, on, isThere }: Between): (unitId: string) => Succession {
  const [first, last] = from < on ? [from, on] : [on, from]
  const lineage = unitLineage(edges.filter((edge) => edge.on > first && edge.on <= last))
  const nextOf = (unitId: string) => (from < on ? lineage.edgesFrom : lineage.edgesTo).get(unitId) ?? []
  return (unitId) => {
    const passed = passedBetween(lineage, unitId, from, on)
    const among = new Set(passed)
    const unitIds = passed.filter(isThere)
    const isEnd = (id: string) => !isThere(id) && nextOf(id).length === 0
    const via = passed.flatMap((id) => nextOf(id).filter((edge) => among.has(edge.toUnitId) && among.has(edge.fromUnitId)))
    return { unitIds, endsInPart: unitIds.length === 0 || passed.some(isEnd), via }
  }
}
