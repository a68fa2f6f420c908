import { type TreeOfDay, versionOn, versionsOf, type UnitHistory, type UnitVersion } from '@trongtam/domain'

export interface Trees {
  readonly before: TreeOfDay
  readonly after: TreeOfDay
}

/** What a unit is before and after an event, with how many stand below it: once it ended, those that did before. */
export function describeTouched({ unitId, chief }: { readonly unitId: string; readonly chief: boolean }, { before, after }: Trees) {
  const there = after.versionsById.has(unitId) ? after : before
  return { unitId, chief, before: stateOf(unitId, before), after: stateOf(unitId, after), subtreeCount: there.countBelow(unitId) }
}

function stateOf(unitId: string, { versionsById }: TreeOfDay) {
  const version = versionsById.get(unitId)
  if (version === undefined) return null
  const { name, code, kind, level, stage, ownership, area, tags, parentUnitId } = version
  const parentName = parentUnitId === null ? null : (versionsById.get(parentUnitId)?.name ?? null)
  return { name, code, kind, level, stage, ownership, area, tags, parentId: parentUnitId, parentName }
}

/** What a unit is called on a day, or was last; null for one nobody knows. */
export function nameOfUnit(history: UnitHistory, unitId: string, day: string): string | null {
  const versions: readonly UnitVersion[] = versionsOf(history, unitId)
  return (versionOn(versions, day) ?? versions.at(-1))?.name ?? null
}
