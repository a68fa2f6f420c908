import { chiefFaults } from './chief-faults.ts'
import { childrenFrom } from './heirs-of-children.ts'
import { takenFaults } from './taken-faults.ts'
import { targetFaults } from './target-faults.ts'
import { type UnitDeeds, unitDeeds } from './unit-deeds.ts'
import { type UnitDraft, unitDraft } from './unit-draft.ts'
import type { UnitEvent, UnitEventFault } from './unit-event.ts'
import { type UnitHistory, unitHistory, type UnitVersions } from './unit-history.ts'

/** Everything that stands against the event, all at once, each fault of a unit once; empty: it can be applied. */
export function unitEventFaults(versions: UnitVersions, event: UnitEvent): UnitEventFault[] {
  const history = unitHistory(versions)
  const deeds = unitDeeds(history, event)
  return faultsOfDraft(history, event, deeds, unitDraft(history, deeds, event.on))
}

/** The faults of an event whose deeds are known. */
export function faultsOfDraft(history: UnitHistory, event: UnitEvent, deeds: UnitDeeds, draft: UnitDraft): UnitEventFault[] {
  const faults = [
    ...namedTwice(event),
    ...tooFew(event),
    ...chiefFaults(history, deeds, event.on),
    ...strangeChildren(history, event, deeds),
    ...targetFaults(history, event, deeds, draft),
    ...takenFaults(history, deeds, draft, event.on),
  ]
  return [...new Map(faults.map((fault) => [`${fault.code} ${fault.unitId}`, fault])).values()]
}

function namedTwice(event: UnitEvent): UnitEventFault[] {
  const seen = new Set<string>()
  const named = namedUnits(event)
  return named.filter((unitId) => seen.size === seen.add(unitId).size).map((unitId) => ({ code: 'named-twice', unitId }))
}

function namedUnits(event: UnitEvent): string[] {
  const idOf = (unit: string | { readonly unitId: string }) => (typeof unit === 'string' ? unit : unit.unitId)
  switch (event.kind) {
    case 'establish':
      return event.units.map(idOf)
    case 'move':
    case 'dissolve':
      return [...event.unitIds]
    case 'merge':
      // The unit that goes on may stand among those merged.
      return [...event.unitIds, ...(typeof event.into === 'string' ? [] : [event.into.unitId])]
    case 'split':
      return [event.unitId, ...event.parts.map(idOf)]
    default:
      return [event.unitId]
  }
}

function tooFew(event: UnitEvent): UnitEventFault[] {
  if (event.kind === 'merge') {
    const united = new Set([...event.unitIds, ...(typeof event.into === 'string' ? [event.into] : [])])
    return united.size < 2 ? [{ code: 'too-few', unitId: null }] : []
  }
  if (event.kind === 'split') return event.parts.length < (event.goesOn ? 1 : 2) ? [{ code: 'too-few', unitId: event.unitId }] : []
  return namedUnits(event).length === 0 ? [{ code: 'nothing-changes', unitId: null }] : []
}

/** Heirs are for children of units that end or are divided, and not for units that end themselves. */
function strangeChildren(history: UnitHistory, event: UnitEvent, { ended, divided }: UnitDeeds): UnitEventFault[] {
  if (!('children' in event)) return []
  const children = new Set([...ended, ...divided].flatMap((unitId) => childrenFrom(history, unitId, event.on)))
  return Object.keys(event.children).flatMap((unitId): UnitEventFault[] => {
    if (ended.includes(unitId)) return [{ code: 'named-twice', unitId }]
    return children.has(unitId) ? [] : [{ code: 'unit-not-there', unitId }]
  })
}
