import type { FaultOfCell, RefusedEvent, UnitColumn, UnitEvent, UnitEventFault, UnitEventFaultCode, UnitImportFaultCode } from '@trongtam/domain'

type Place = readonly [column: UnitColumn | 'of-event', code: UnitImportFaultCode]

const places: Readonly<Record<UnitEventFaultCode, Place>> = {
  'name-missing': ['name', 'missing'],
  'name-taken': ['name', 'name-taken'],
  'code-taken': ['code', 'code-taken'],
  cycle: ['parent', 'cycle'],
  'target-not-there': ['parent', 'parent-ends'],
  'later-change': ['of-event', 'later-change'],
  'begins-that-day': ['of-event', 'begins-that-day'],
  'unit-not-there': ['name', 'not-possible'],
  'named-twice': ['name', 'not-possible'],
  'nothing-changes': ['name', 'not-possible'],
  'too-few': ['name', 'not-possible'],
  'id-taken': ['name', 'not-possible'],
}

const columnOfEvent: Readonly<Record<UnitEvent['kind'], UnitColumn>> = {
  establish: 'name',
  rename: 'name',
  recode: 'code',
  move: 'parent',
  'transfer-level': 'level',
  'change-kind': 'kind',
  merge: 'name',
  split: 'name',
  dissolve: 'name',
}

/** What stands against events, at the units whose rows want them: a fault of a parent is one of those that go below it. */
export function faultsOfEvents(refused: readonly RefusedEvent[]): Map<string, FaultOfCell[]> {
  const found = new Map<string, FaultOfCell[]>()
  // What was to go below a unit that could not begin is not wrong by itself.
  const unborn = new Set(refused.flatMap(({ event }) => (event.kind === 'establish' ? event.units.map(({ unitId }) => unitId) : [])))
  for (const { event, faults } of refused) {
    for (const fault of faults) {
      if (fault.code === 'target-not-there' && unborn.has(fault.unitId ?? '')) continue
      const [place, code] = places[fault.code]
      const cell = { column: place === 'of-event' ? columnOfEvent[event.kind] : place, code, about: null }
      for (const unitId of unitsBlamed(event, fault)) {
        const known = found.get(unitId) ?? []
        if (!known.some((each) => each.column === cell.column && each.code === cell.code)) found.set(unitId, [...known, cell])
      }
    }
  }
  return found
}

function unitsBlamed(event: UnitEvent, { unitId, code }: UnitEventFault): readonly string[] {
  const wanted = wantedBy(event)
  const blamed = wanted.filter((each) => (code === 'target-not-there' ? each.parentUnitId === unitId : each.unitId === unitId))
  return (blamed.length > 0 ? blamed : wanted).map((each) => each.unitId)
}

function wantedBy(event: UnitEvent): readonly { readonly unitId: string; readonly parentUnitId: string | null }[] {
  switch (event.kind) {
    case 'establish':
      return event.units
    case 'move':
      return event.unitIds.map((unitId) => ({ unitId, parentUnitId: event.parentUnitId }))
    case 'transfer-level':
      return [{ unitId: event.unitId, parentUnitId: event.parentUnitId }]
    case 'rename':
    case 'recode':
    case 'change-kind':
      return [{ unitId: event.unitId, parentUnitId: null }]
    default:
      return []
  }
}
