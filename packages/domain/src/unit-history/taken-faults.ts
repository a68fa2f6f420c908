import { isValidOn, type UnitVersion } from '../unit.ts'
import type { UnitDeeds } from './unit-deeds.ts'
import type { UnitDraft } from './unit-draft.ts'
import type { UnitEventFault } from './unit-event.ts'
import { caseless, type UnitHistory, versionOn, versionsNamed, versionsOf } from './unit-history.ts'

/**
 * Names of units of the same parent, compared without case but with their marks (Xã Sơn Hà and Xã Sơn Hạ are neighbours in
 * Quảng Ngãi), and codes of units of the same level, as they would be on the day: judged are units the event names, moves or gives a code; children that merely lost their parent are not.
 */
export function takenFaults(history: UnitHistory, { established, changed }: UnitDeeds, draft: UnitDraft, on: string): UnitEventFault[] {
  const drafted = [...draft.values()].flatMap((versions) => versionOn(versions, on) ?? [])
  const there = (known: ReadonlySet<UnitVersion> | undefined) => [...(known ?? [])].filter((version) => isValidOn(version, on) && !draft.has(version.unitId))
  const draftedByName = Map.groupBy(drafted, nameKey)
  const draftedByCode = Map.groupBy(drafted, ({ code }) => code)
  const named = (version: UnitVersion) => [...there(versionsNamed(history, version.parentUnitId, version.name)), ...(draftedByName.get(nameKey(version)) ?? [])]
  const others = ({ unitId, code, level }: UnitVersion) =>
    code === null
      ? []
      : [...there(history.versionsByCode.get(code)), ...(draftedByCode.get(code) ?? [])].filter((other) => other.unitId !== unitId && other.level === level)
  return [...established, ...changed].flatMap(({ unitId }): UnitEventFault[] => {
    const before = versionOn(versionsOf(history, unitId), on)
    const now = versionOn(draft.get(unitId) ?? [], on)
    if (now === undefined) return []
    const isPlacedAnew = before?.name !== now.name || before.parentUnitId !== now.parentUnitId
    const isCodedAnew = before?.code !== now.code || before.level !== now.level
    return [
      ...(isPlacedAnew && now.name !== '' && named(now).length > 1 ? [{ code: 'name-taken' as const, unitId }] : []),
      ...(isCodedAnew && others(now).length > 0 ? [{ code: 'code-taken' as const, unitId }] : []),
    ]
  })
}

function nameKey({ parentUnitId, name }: UnitVersion): string {
  return `${parentUnitId ?? ''}\u0000${caseless(name)}`
}
