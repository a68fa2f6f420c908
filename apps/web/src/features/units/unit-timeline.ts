import type { Unit, UnitEventSummary } from '@trongtam/client'
import { type UnitFactName, unitChanges } from '@trongtam/domain'

/** A day in the life of a unit. */
export interface UnitMoment {
  readonly day: string
  /** The version that begins on it; null: it ends on that day, or something happened that left it as it is. */
  readonly version: Unit | null
  /** What it was the day before; null: it was not there. */
  readonly before: Unit | null
  readonly changed: readonly UnitFactName[]
  readonly ends: boolean
  readonly events: readonly UnitEventSummary[]
}

/** Versions and events in one, the latest day first; events that were undone are no part of it. */
export function unitTimeline(versions: readonly Unit[], events: readonly UnitEventSummary[]): UnitMoment[] {
  const lasting = events.filter(({ undoneAt }) => undoneAt === null)
  const ends = versions.flatMap(({ validTo }) => validTo ?? [])
  const days = new Set([...versions.map(({ validFrom }) => validFrom), ...ends, ...lasting.map(({ on }) => on)])
  return [...days]
    .toSorted()
    .toReversed()
    .map((day) => {
      const version = versions.find(({ validFrom }) => validFrom === day) ?? null
      const before = versions.find(({ validTo }) => validTo === day) ?? null
      const changed = version && before ? unitChanges(asFacts(before), asFacts(version)) : []
      return { day, version, before, changed, ends: version === null && before !== null, events: lasting.filter(({ on }) => on === day) }
    })
}

function asFacts({ parentId, ...unit }: Unit) {
  return { ...unit, parentUnitId: parentId }
}
