import type { Heirs } from './unit-event.ts'
import { type UnitHistory, versionOn, versionsOf } from './unit-history.ts'

/** A child that hangs below `to` from the day on, wherever it hung below `from`. */
export interface Rehung {
  readonly unitId: string
  readonly from: string
  readonly to: string | null
}

/** Where children go that nobody named: to a unit, to the nearest unit above that lasts, or nowhere. */
type DefaultHeir = { readonly unitId: string } | 'above' | 'stay'

/** The children, on that day or later, of units that end or are divided, with where each goes. Those that end themselves go nowhere. */
export function heirsOfChildren(
  history: UnitHistory,
  { on, children }: { readonly on: string; readonly children: Heirs },
  unitIds: readonly string[],
  defaultHeir: DefaultHeir,
): Rehung[] {
  const ending = new Set(defaultHeir === 'stay' ? [] : unitIds)
  const above = typeof defaultHeir === 'object' ? new Set(pathOn(history, defaultHeir.unitId, on)) : new Set<string>()
  const heirOf = (childId: string, from: string): string | null | undefined => {
    if (Object.hasOwn(children, childId)) return children[childId]
    if (defaultHeir === 'stay') return undefined
    // What a child of the ended carries on cannot hang below that child.
    return defaultHeir === 'above' || above.has(childId) ? nearestAbove(history, from, ending, on) : defaultHeir.unitId
  }
  return [...new Set(unitIds)].flatMap((from) =>
    childrenFrom(history, from, on).flatMap((unitId) => {
      const to = ending.has(unitId) ? undefined : heirOf(unitId, from)
      return to === undefined ? [] : [{ unitId, from, to }]
    }),
  )
}

/** The units that hang below the unit on the day or later. */
export function childrenFrom({ versionsByParent }: UnitHistory, unitId: string, day: string): string[] {
  const versions = [...(versionsByParent.get(unitId) ?? [])]
  return [...new Set(versions.flatMap((version) => (version.validTo === null || version.validTo > day ? [version.unitId] : [])))]
}

function nearestAbove(history: UnitHistory, unitId: string, ending: ReadonlySet<string>, day: string): string | null {
  return pathOn(history, unitId, day).find((id) => !ending.has(id)) ?? null
}

/** The unit and those above it on the day, nearest first. */
function pathOn(history: UnitHistory, unitId: string, day: string): string[] {
  const path = new Set<string>()
  let next: string | null = unitId
  while (next !== null && !path.has(next)) {
    path.add(next)
    next = versionOn(versionsOf(history, next), day)?.parentUnitId ?? null
  }
  return [...path]
}
