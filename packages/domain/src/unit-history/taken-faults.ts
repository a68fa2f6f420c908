import { isValidOn, type UnitVersion } from '../unit.ts'
import type { UnitDeeds } from './unit-deeds.ts'
import type { UnitDraft } from './unit-draft.ts'
import type { UnitEventFault } from './unit-event.ts'
import { type UnitHistory, versionOn, versionsOf } from './unit-history.ts'

/**
 * Names of units of the same parent, compared without case but with their marks (Xã Sơn Hà and Xã Sơn Hạ are neighbours in
 * Quảng Ngãi), and codes of units of the same level, as they would be on the day: judged are units the event names, moves or gives a code; children that merely lost their parent are not.
 */
export function takenFaults(history: UnitHistory, { established, changed }: UnitDeeds, draft: UnitDraft, on: string): UnitEventFault[] {
  const drafted = [...draft.values()].flatMap((versions) => versionOn(versions, on) ?? [])
  const there = (known: ReadonlySet<UnitVersion> | undefined) => [...(known ?? [])].filter((version) => isValidOn(version, on) && !draft.has(version.unitId))
  const draftedByParent = Map.groupBy(drafted, ({ parentUnitId }) => parentUnitId)
  const draftedByCode = Map.groupBy(drafted, ({ code }) => code)
  const names = new Map<string | null, Map<string, number>>()
  const namesBelow = (parentUnitId: string | null) => {
    const below = names.get(parentUnitId) ?? counted([...there(history.versionsByParent.get(parentUnitId)), ...(draftedByParent.get(parentUnitId) ?? [])])
    names.set(parentUnitId, below)
    return below
  }
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
      ...(isPlacedAnew && now.name !== '' && (namesBelow(now.parentUnitId).get(caseless(now.name)) ?? 0) > 1 ? [{ code: 'name-taken' as const, unitId }] : []),
      ...(isCodedAnew && others(now).length > 0 ? [{ code: 'code-taken' as const, unitId }] : []),
    ]
  })
}

function counted(versions: readonly UnitVersion[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { name } of versions) counts.set(caseless(name), (counts.get(caseless(name)) ?? 0) + 1)
  return counts
}

function caseless(name: string): string {
  return name.toLocaleLowerCase('vi')
}
