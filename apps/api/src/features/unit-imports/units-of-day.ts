import { foldVietnamese, isValidOn, type UnitVersion } from '@trongtam/domain'

/** The units there are on one day, found by what a row may call them. */
export interface UnitsOfDay {
  readonly byId: ReadonlyMap<string, UnitVersion>
  readonly byCode: ReadonlyMap<string, readonly UnitVersion[]>
  readonly byName: ReadonlyMap<string, readonly UnitVersion[]>
  /** Units that begin only after the day, by code. */
  readonly laterByCode: ReadonlyMap<string, readonly UnitVersion[]>
  /** And by name. */
  readonly laterByName: ReadonlyMap<string, readonly UnitVersion[]>
  /** Units that ended before the day as they were last, by code and by name. */
  readonly endedByCode: ReadonlyMap<string, readonly UnitVersion[]>
  readonly endedByName: ReadonlyMap<string, readonly UnitVersion[]>
}

export function unitsOfDay(history: readonly UnitVersion[], day: string): UnitsOfDay {
  const standing = history.filter((version) => isValidOn(version, day))
  const begun = new Set(history.filter(({ validFrom }) => validFrom <= day).map(({ unitId }) => unitId))
  const later = history.filter(({ unitId }) => !begun.has(unitId))
  const there = new Set(standing.map(({ unitId }) => unitId))
  const ended = new Map(history.flatMap((version) => (begun.has(version.unitId) && !there.has(version.unitId) ? [[version.unitId, version] as const] : [])))
  return {
    byId: new Map(standing.map((version) => [version.unitId, version])),
    byCode: grouped(standing, ({ code }) => code && codeKey(code)),
    byName: grouped(standing, ({ name }) => foldVietnamese(name)),
    laterByCode: grouped(later, ({ code }) => code && codeKey(code)),
    laterByName: grouped(later, ({ name }) => foldVietnamese(name)),
    endedByCode: grouped([...ended.values()], ({ code }) => code && codeKey(code)),
    endedByName: grouped([...ended.values()], ({ name }) => foldVietnamese(name)),
  }
}

/** Codes are the same however they are written. */
export function codeKey(code: string): string {
  return code.trim().toUpperCase()
}

/** `UBND xã A › Trường B`: the names from the top down to a unit. */
export function pathOf({ byId }: Pick<UnitsOfDay, 'byId'>, unit: UnitVersion): string {
  const names: string[] = []
  const seen = new Set<string>()
  for (let each: UnitVersion | undefined = unit; each && !seen.has(each.unitId); each = each.parentUnitId === null ? undefined : byId.get(each.parentUnitId)) {
    seen.add(each.unitId)
    names.unshift(each.name)
  }
  return names.join(pathSign)
}

const pathSign = ' › '

function grouped(versions: readonly UnitVersion[], keyOf: (version: UnitVersion) => string | null): Map<string, UnitVersion[]> {
  const groups = new Map<string, UnitVersion[]>()
  for (const version of versions) {
    const key = keyOf(version)
    if (key === null || key === '') continue
    const group = groups.get(key)
    if (group) group.push(version)
    else groups.set(key, [version])
  }
  return groups
}
