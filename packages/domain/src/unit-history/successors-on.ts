import type { LineageEdge } from './unit-event.ts'

/** What became of a unit between two days. */
export interface Succession {
  /** Those who are there on the other day for the unit, itself included where it still is; none: it ended without anybody after it. */
  readonly unitIds: readonly string[]
  /** Whether a part of it ended without anybody after it. */
  readonly endsInPart: boolean
  /** The mergers and splits on the way. */
  readonly via: readonly LineageEdge[]
}

export interface LineageBetween {
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
export function successionBetween({ edges, from, on, isThere }: LineageBetween): (unitId: string) => Succession {
  const forward = from <= on
  const [first, last] = forward ? [from, on] : [on, from]
  const between = edges.filter((edge) => edge.on > first && edge.on <= last)
  const bySource = Map.groupBy(between, (edge) => (forward ? edge.fromUnitId : edge.toUnitId))
  const isReached = (edge: LineageEdge, day: string) => (forward ? edge.on >= day : edge.on <= day)
  return (unitId) => {
    const arrivals = new Map<string, string>()
    const via = new Set<LineageEdge>()
    const ends: string[] = []
    const go = (id: string, day: string): void => {
      const known = arrivals.get(id)
      if (known !== undefined && (forward ? known <= day : known >= day)) return
      arrivals.set(id, day)
      const next = (bySource.get(id) ?? []).filter((edge) => isReached(edge, day))
      if (next.length === 0 && !isThere(id)) ends.push(id)
      for (const edge of next) {
        via.add(edge)
        go(forward ? edge.toUnitId : edge.fromUnitId, edge.on)
      }
    }
    go(unitId, from)
    const unitIds = [...arrivals.keys()].filter(isThere)
    return { unitIds, endsInPart: ends.length > 0 || unitIds.length === 0, via: [...via] }
  }
}
