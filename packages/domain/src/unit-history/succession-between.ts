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

/** A merger or split, with what it left of the one and found of the other. */
export interface LineageStep extends LineageEdge {
  /** The unit that was divided is there still that day. */
  readonly fromGoesOn: boolean
  /** The unit that took over was there before that day. */
  readonly toWasThere: boolean
}

interface Between {
  readonly edges: readonly LineageStep[]
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
  const between = edges.filter((edge) => edge.on > first && edge.on <= last)
  const lineage = unitLineage(between)
  const nextOf = (unitId: string) => (from < on ? lineage.edgesFrom : lineage.edgesTo).get(unitId) ?? []
  // What was divided and ended later, with nobody after it, has ended in part though a part of it is with others.
  const handedOver = new Set(between.flatMap((edge) => (from < on ? !edge.fromGoesOn && edge.fromUnitId : !edge.toWasThere && edge.toUnitId) || []))
  return (unitId) => {
    const passed = passedBetween(lineage, unitId, from, on)
    const among = new Set(passed)
    const unitIds = passed.filter(isThere)
    const isEnd = (id: string) => !isThere(id) && !handedOver.has(id)
    const via = passed.flatMap((id) => nextOf(id).filter((edge) => among.has(edge.toUnitId) && among.has(edge.fromUnitId)))
    return { unitIds, endsInPart: unitIds.length === 0 || passed.some(isEnd), via }
  }
}
