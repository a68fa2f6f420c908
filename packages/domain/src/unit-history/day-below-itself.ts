import type { UnitVersion } from '../unit.ts'
import { parentSpans, type Span } from './parent-spans.ts'

/** The first day found, within the span, on which a unit hangs below itself; undefined: on none. */
export function dayBelowItself(versionsOf: (unitId: string) => readonly UnitVersion[], unitId: string, within: Span): string | undefined {
  const climb = (at: string, span: Span, passed: readonly string[]): string | undefined => {
    for (const { parentUnitId, ...shorter } of parentSpans(versionsOf(at), span)) {
      if (parentUnitId === unitId) return shorter.from
      if (parentUnitId === null || passed.includes(parentUnitId)) continue
      const day = climb(parentUnitId, shorter, [...passed, parentUnitId])
      if (day !== undefined) return day
    }
    return undefined
  }
  return climb(unitId, within, [])
}
