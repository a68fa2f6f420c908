import { isValidOn, type UnitVersion } from '../unit.ts'

/** All versions of all units, found by unit, by parent and by code: made once, however many questions follow. */
export interface UnitHistory {
  /** The versions of each unit, oldest first. */
  readonly versionsByUnit: ReadonlyMap<string, readonly UnitVersion[]>
  readonly versionsByParent: ReadonlyMap<string | null, ReadonlySet<UnitVersion>>
  readonly versionsByCode: ReadonlyMap<string, ReadonlySet<UnitVersion>>
  /** The versions below a parent by their names without case: of those parents alone that were asked for. */
  readonly namesByParent: Map<string | null, Map<string, Set<UnitVersion>>>
}

/** A history that is rewritten in place by the one who made it. */
interface OwnHistory extends UnitHistory {
  readonly versionsByUnit: Map<string, readonly UnitVersion[]>
  readonly versionsByParent: Map<string | null, Set<UnitVersion>>
  readonly versionsByCode: Map<string, Set<UnitVersion>>
}

export type UnitVersions = readonly UnitVersion[] | UnitHistory

/** Takes versions in any order, or a history as it is. */
export function unitHistory(versions: UnitVersions): UnitHistory {
  return 'versionsByUnit' in versions ? versions : ownHistory(versions)
}

/** A history for a row of events: `rewriteUnits` changes it, so it is never handed on meanwhile. */
export function ownHistory(versions: readonly UnitVersion[]): OwnHistory {
  const history: OwnHistory = { versionsByUnit: new Map(), versionsByParent: new Map(), versionsByCode: new Map(), namesByParent: new Map() }
  const units = Map.groupBy(versions, ({ unitId }) => unitId)
  for (const [unitId, own] of units) rewriteUnits(history, [unitId], own)
  return history
}

/** From now on the units have these versions and no others; a unit without any is no more in the history. */
export function rewriteUnits(history: OwnHistory, unitIds: readonly string[], versions: readonly UnitVersion[]): void {
  const byUnit = Map.groupBy(versions, ({ unitId }) => unitId)
  for (const unitId of unitIds) {
    for (const old of versionsOf(history, unitId)) {
      history.versionsByParent.get(old.parentUnitId)?.delete(old)
      if (old.code !== null) history.versionsByCode.get(old.code)?.delete(old)
      history.namesByParent.get(old.parentUnitId)?.get(caseless(old.name))?.delete(old)
    }
    const own = byUnit.get(unitId)?.toSorted(byDay)
    if (own === undefined) history.versionsByUnit.delete(unitId)
    else history.versionsByUnit.set(unitId, own)
    for (const version of own ?? []) {
      put(history.versionsByParent, version.parentUnitId, version)
      if (version.code !== null) put(history.versionsByCode, version.code, version)
      const names = history.namesByParent.get(version.parentUnitId)
      if (names) put(names, caseless(version.name), version)
    }
  }
}

/** Oldest first; none for a unit nobody knows. */
export function versionsOf(history: Pick<UnitHistory, 'versionsByUnit'>, unitId: string): readonly UnitVersion[] {
  return history.versionsByUnit.get(unitId) ?? []
}

export function versionOn(versions: readonly UnitVersion[], day: string): UnitVersion | undefined {
  return versions.find((version) => isValidOn(version, day))
}

/** The versions right below a parent that bear a name, whenever, its case apart. */
export function versionsNamed({ versionsByParent, namesByParent }: UnitHistory, parentUnitId: string | null, name: string): ReadonlySet<UnitVersion> {
  let names = namesByParent.get(parentUnitId)
  if (names === undefined) {
    names = new Map()
    for (const version of versionsByParent.get(parentUnitId) ?? []) put(names, caseless(version.name), version)
    namesByParent.set(parentUnitId, names)
  }
  return names.get(caseless(name)) ?? none
}

/** Names that differ by their marks are two names. */
export function caseless(name: string): string {
  return name.toLocaleLowerCase('vi')
}

const none: ReadonlySet<UnitVersion> = new Set()

/** Every version, unit by unit, oldest first. */
export function versionsIn({ versionsByUnit }: UnitHistory): UnitVersion[] {
  return [...versionsByUnit.values()].flat()
}

function byDay(a: UnitVersion, b: UnitVersion): number {
  return Number(a.validFrom > b.validFrom) - Number(a.validFrom < b.validFrom)
}

function put<K>(sets: Map<K, Set<UnitVersion>>, key: K, version: UnitVersion): void {
  const set = sets.get(key)
  if (set === undefined) sets.set(key, new Set([version]))
  else set.add(version)
}
