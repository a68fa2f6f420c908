import type { Span } from './parent-spans.ts'
import { unitHistory, type UnitVersions } from './unit-history.ts'

/** From when to when each unit is there, whatever it was meanwhile. */
export function unitLives(versions: UnitVersions): ReadonlyMap<string, Span> {
  const lives = new Map<string, Span>()
  for (const [unitId, own] of unitHistory(versions).versionsByUnit) {
    lives.set(unitId, { from: own[0]?.validFrom ?? '', to: own.at(-1)?.validTo ?? null })
  }
  return lives
}
