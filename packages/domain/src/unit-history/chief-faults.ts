import type { UnitVersion } from '../unit.ts'
import type { UnitDeeds } from './unit-deeds.ts'
import type { UnitEventFault, UnitEventFaultCode } from './unit-event.ts'
import { type UnitHistory, versionOn, versionsOf } from './unit-history.ts'
import { isSameUnit } from './versions-from.ts'

/** What stands against the units the event changes, ends, divides and establishes. */
export function chiefFaults(history: UnitHistory, { established, changed, ended, divided }: UnitDeeds, on: string): UnitEventFault[] {
  const faultsOf = (unitId: string, isBarred: (versions: readonly UnitVersion[], version: UnitVersion) => UnitEventFaultCode[]) => {
    const versions = versionsOf(history, unitId)
    const version = versionOn(versions, on)
    const codes: UnitEventFaultCode[] = version === undefined ? ['unit-not-there'] : [...begun(versions, version, on), ...isBarred(versions, version)]
    return codes.map((code) => ({ code, unitId }))
  }
  return [
    ...established.flatMap(({ unitId }): UnitEventFault[] => (versionsOf(history, unitId).length > 0 ? [{ code: 'id-taken', unitId }] : [])),
    ...[...established.map(({ unitId, name }) => ({ unitId, to: { name } })), ...changed].flatMap(({ unitId, to }): UnitEventFault[] =>
      to.name === '' ? [{ code: 'name-missing', unitId }] : [],
    ),
    ...changed.flatMap(({ unitId, to }) =>
      faultsOf(unitId, (versions, version) => [...later(versions, on), ...(isSameUnit(version, { ...version, ...to }) ? (['nothing-changes'] as const) : [])]),
    ),
    // Its end is a later change too.
    ...ended.flatMap((unitId) => faultsOf(unitId, (versions, { validTo }) => (validTo === null ? later(versions, on) : ['later-change']))),
    ...divided.flatMap((unitId) => faultsOf(unitId, () => [])),
  ]
}

function begun(versions: readonly UnitVersion[], { validFrom }: UnitVersion, on: string): UnitEventFaultCode[] {
  return validFrom === on && !versions.some(({ validTo }) => validTo === on) ? ['begins-that-day'] : []
}

function later(versions: readonly UnitVersion[], on: string): UnitEventFaultCode[] {
  return versions.some(({ validFrom }) => validFrom > on) ? ['later-change'] : []
}
