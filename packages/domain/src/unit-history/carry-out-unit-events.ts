import { Refusal } from '../refusal.ts'
import type { UnitVersion } from '../unit.ts'
import { changeByEvent, type UnitChange } from './apply-unit-event.ts'
import type { UnitEvent, UnitEventFault } from './unit-event.ts'
import { ownHistory, rewriteUnits } from './unit-history.ts'

export interface CarriedOutEvent {
  readonly event: UnitEvent
  readonly change: Omit<UnitChange, 'versions'>
}

export interface RefusedEvent {
  readonly event: UnitEvent
  readonly faults: readonly UnitEventFault[]
}

export interface CarriedOutEvents {
  /** In the order in which they were carried out: each upon what the one before it left. */
  readonly done: readonly CarriedOutEvent[]
  /** What cannot be, whatever the order that was tried. */
  readonly refused: readonly RefusedEvent[]
}

const roundsAtMost = 12

/**
 * Carries out events of one day that stand in no order among themselves: one that cannot be yet, since another unit still
 * has the code it gives, is tried again after the others. Yields after each event that was tried, so that whoever drives
 * it may let others go on meanwhile.
 */
export function* carryOutUnitEvents(base: readonly UnitVersion[], events: readonly UnitEvent[]): Generator<void, CarriedOutEvents> {
  const history = ownHistory(base)
  const done: CarriedOutEvent[] = []
  let waiting: readonly RefusedEvent[] = events.map((event) => ({ event, faults: [] }))
  for (let round = 0; round < roundsAtMost && waiting.length > 0; round++) {
    const refused: RefusedEvent[] = []
    // A row of units that each take the code of the next is undone from its other end.
    for (const { event } of round % 2 === 0 ? waiting : waiting.toReversed()) {
      const faults = tryEvent(event)
      if (faults) refused.push({ event, faults })
      yield
    }
    if (refused.length === waiting.length) return { done, refused }
    waiting = refused
  }
  return { done, refused: waiting }

  function tryEvent(event: UnitEvent): readonly UnitEventFault[] | null {
    try {
      const change = changeByEvent(history, event)
      rewriteUnits(
        history,
        change.touched.map(({ unitId }) => unitId),
        change.after,
      )
      done.push({ event, change })
      return null
    } catch (error) {
      if (error instanceof Refusal && error.code === 'unit-event-faulty') return faultsOf(error)
      throw error
    }
  }
}

/** What `changeByEvent` puts into its refusal. */
function faultsOf({ detail }: Refusal): readonly UnitEventFault[] {
  return detail['faults'] as readonly UnitEventFault[]
}
