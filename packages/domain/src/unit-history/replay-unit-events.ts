import type { UnitVersion } from '../unit.ts'
import { changeByEvent } from './apply-unit-event.ts'
import type { LineageEdge, UnitEvent } from './unit-event.ts'
import { ownHistory, rewriteUnits, versionsIn } from './unit-history.ts'

export interface ReplayedUnits {
  readonly versions: readonly UnitVersion[]
  readonly lineage: readonly LineageEdge[]
}

/** The history after all events, by day, those of one day as given. Refuses 'unit-event-faulty' at the first that cannot be. */
export function replayUnitEvents(base: readonly UnitVersion[], events: readonly UnitEvent[]): ReplayedUnits {
  const history = ownHistory(base)
  const lineage: LineageEdge[] = []
  for (const event of events.toSorted((a, b) => Number(a.on > b.on) - Number(a.on < b.on))) {
    const change = changeByEvent(history, event)
    const unitIds = change.touched.map(({ unitId }) => unitId)
    rewriteUnits(history, unitIds, change.after)
    lineage.push(...change.lineage)
  }
  return { versions: versionsIn(history), lineage }
}
