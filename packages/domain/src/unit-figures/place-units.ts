import type { LineageEdge } from '../unit-history/unit-event.ts'
import type { Succession } from '../unit-history/succession-between.ts'
import type { Figure } from './figure.ts'

/** A unit as of the day of a year's figures. */
export interface YearUnit {
  readonly unitId: string
  readonly parentUnitId: string | null
  /** One that is expected to report, as a school is. */
  readonly isExpected: boolean
  readonly figure: Figure | null
}

type ById = ReadonlyMap<string, YearUnit>

/** Where a unit of a year is found in the boundaries that are looked at. */
export interface PlacedUnit {
  readonly unitId: string
  readonly figure: Figure | null
  /** One that is expected to report, or that reported with nobody below it who would be. */
  readonly isExpected: boolean
  /** It reported, or a unit above it did for all below. */
  readonly isReported: boolean
  /** Null: nowhere but in the whole. */
  readonly places: readonly (string | null)[]
  /** The place is this unit and no other: its figure is that of the place. */
  readonly isWhole: boolean
  /** The mergers and splits between. */
  readonly via: readonly LineageEdge[]
}

/** Every unit where it was when it reported; of those that ended before the year, whoever stands for them is told. */
export function placeAsReported(units: readonly YearUnit[], ofEnded: (unitId: string) => Succession | undefined = () => undefined): PlacedUnit[] {
  return placeUnits(units, (unitId) => ofEnded(unitId) ?? { unitIds: [unitId], endsInPart: false, via: [] })
}

/**
 * Every unit of a year where it is found now. What ended without anybody after it is found where the unit above it is, so
 * that a sum loses nothing.
 */
export function placeUnits(units: readonly YearUnit[], succession: (unitId: string) => Succession): PlacedUnit[] {
  const byId: ById = new Map(units.map((unit) => [unit.unitId, unit]))
  const successions = new Map(units.map(({ unitId }) => [unitId, succession(unitId)]))
  const sharers = new Map<string, number>()
  for (const { unitIds } of successions.values()) for (const place of unitIds) sharers.set(place, (sharers.get(place) ?? 0) + 1)
  const placesOf = (unit: YearUnit): readonly (string | null)[] => {
    const { unitIds, endsInPart } = successions.get(unit.unitId) ?? lost
    if (!endsInPart) return unitIds
    const above = unit.parentUnitId === null ? undefined : byId.get(unit.parentUnitId)
    return [...new Set([...unitIds, ...(above ? placesOf(above) : [null])])]
  }
  const overExpected = unitsAbove(
    byId,
    units.filter(({ isExpected }) => isExpected),
  )
  return units.map((unit) => {
    const { unitIds, endsInPart, via } = successions.get(unit.unitId) ?? lost
    const [place = ''] = unitIds
    return {
      unitId: unit.unitId,
      figure: unit.figure,
      isExpected: unit.isExpected || (unit.figure !== null && !overExpected.has(unit.unitId)),
      isReported: pathOf(byId, unit).some(({ figure }) => figure !== null),
      places: placesOf(unit),
      isWhole: !endsInPart && unitIds.length === 1 && sharers.get(place) === 1,
      via,
    }
  })
}

const lost: Succession = { unitIds: [], endsInPart: true, via: [] }

function unitsAbove(byId: ById, units: readonly YearUnit[]): ReadonlySet<string> {
  return new Set(
    units.flatMap((unit) =>
      pathOf(byId, unit)
        .slice(1)
        .map(({ unitId }) => unitId),
    ),
  )
}

/** The unit and all above it. */
function pathOf(byId: ById, unit: YearUnit): YearUnit[] {
  const path: YearUnit[] = []
  for (let at: YearUnit | undefined = unit; at; at = at.parentUnitId === null ? undefined : byId.get(at.parentUnitId)) path.push(at)
  return path
}
