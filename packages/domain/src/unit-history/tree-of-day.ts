import { isValidOn, type UnitVersion } from '../unit.ts'

/** The one tree of a day. */
export interface TreeOfDay {
  readonly versionsById: ReadonlyMap<string, UnitVersion>
  /** How many units stand below one. */
  readonly countBelow: (unitId: string) => number
  /** All units below those given, each once, themselves left out unless one stands below another. */
  readonly below: (unitIds: Iterable<string>) => Set<string>
}

/** Made once for a day, in one walk over the versions, however much is asked of it. */
export function treeOfDay(versions: Iterable<UnitVersion>, day: string): TreeOfDay {
  const versionsById = new Map<string, UnitVersion>()
  const children = new Map<string, string[]>()
  for (const version of versions) {
    if (!isValidOn(version, day)) continue
    versionsById.set(version.unitId, version)
    if (version.parentUnitId === null) continue
    const siblings = children.get(version.parentUnitId)
    if (siblings) siblings.push(version.unitId)
    else children.set(version.parentUnitId, [version.unitId])
  }
  const below = (unitIds: Iterable<string>): Set<string> => {
    const found = new Set<string>()
    const open = [...unitIds]
    for (let unitId = open.pop(); unitId !== undefined; unitId = open.pop()) {
      for (const child of children.get(unitId) ?? []) {
        if (found.has(child)) continue
        found.add(child)
        open.push(child)
      }
    }
    return found
  }
  return { versionsById, below, countBelow: (unitId) => below([unitId]).size }
}
