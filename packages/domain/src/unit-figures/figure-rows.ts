import type { FigureKind } from './figure-kind.ts'
import { jointGroups } from './joint-groups.ts'
import type { PlacedUnit } from './place-units.ts'
import { type FigureReading, readFigures } from './read-figures.ts'

/** The row of the parent itself, and the place of what lies in no row; any other row is a child, by its id. */
export const ownRow = 'own'
export const elsewhere = 'elsewhere'

/** The units of a year, and the row in which a place lies. */
export interface YearInRows {
  readonly placed: readonly PlacedUnit[]
  readonly rowOf: (place: string | null) => string
}

export interface AskedRows {
  readonly kind: FigureKind
  /** Null: the whole province. */
  readonly parentId: string | null
  /** In their order. */
  readonly children: readonly string[]
  readonly now: YearInRows
  readonly before: YearInRows
  /** The year before in the boundaries of this year, where `before` is in its own: what differs is not compared. */
  readonly beforeInThese: YearInRows | null
}

export interface FigureRowReading {
  /** One child, or those among which a figure cannot be divided. */
  readonly unitIds: readonly string[]
  /** The parent's own figures are in it, and those of units that ended without anybody after them. */
  readonly isOwn: boolean
  readonly now: FigureReading
  readonly before: FigureReading
}

/** A figure by unit below a parent, and its total: the sum of the rows wherever it is one. */
export function figureRows({ kind, parentId, children, ...asked }: AskedRows): { rows: FigureRowReading[]; total: FigureRowReading } {
  const keys = [ownRow, ...children]
  const [now, before] = [byRow(asked.now), byRow(asked.before)]
  const these = asked.beforeInThese === null ? null : byRow(asked.beforeInThese)
  const readRow = (group: readonly string[], placeId: string | null): FigureRowReading => {
    const [unitsNow, unitsBefore] = [unitsOf(now, group), unitsOf(before, group)]
    const reading = readFigures(kind, { ...unitsBefore, placeId })
    return {
      unitIds: group.filter((key) => key !== ownRow),
      isOwn: group.includes(ownRow),
      now: readFigures(kind, { ...unitsNow, placeId }),
      before: these === null ? reading : unlessChanged(reading, changedUnits(unitsBefore, unitsOf(these, group))),
    }
  }
  const groups = jointGroups(keys, linksOf(asked.now))
  return { rows: groups.map((group) => readRow(group, placeOf(group, parentId))), total: readRow(keys, parentId) }
}

function placeOf([first, second]: readonly string[], parentId: string | null): string | null {
  if (first === undefined || second !== undefined) return null
  return first === ownRow ? parentId : first
}

interface UnitInRows {
  readonly unit: PlacedUnit
  readonly rows: readonly string[]
}

type ByRow = ReadonlyMap<string, readonly UnitInRows[]>

function byRow({ placed, rowOf }: YearInRows): ByRow {
  const found = new Map<string, UnitInRows[]>()
  for (const unit of placed) {
    const each = { unit, rows: [...new Set(unit.places.map(rowOf))] }
    for (const row of each.rows) {
      const known = found.get(row)
      if (known) known.push(each)
      else found.set(row, [each])
    }
  }
  return found
}

function linksOf({ placed, rowOf }: YearInRows): string[][] {
  return placed.filter(({ figure, places }) => figure !== null && places.length > 1).map(({ places }) => places.map(rowOf).filter((row) => row !== elsewhere))
}

interface UnitsOfRow {
  readonly inside: readonly PlacedUnit[]
  readonly inPart: readonly PlacedUnit[]
}

function unitsOf(year: ByRow, group: readonly string[]): UnitsOfRow {
  const rows = new Set(group)
  const touching = [...new Set(group.flatMap((row) => year.get(row) ?? []))]
  const parts = Map.groupBy(touching, (each) => each.rows.every((row) => rows.has(row)))
  return { inside: (parts.get(true) ?? []).map(({ unit }) => unit), inPart: (parts.get(false) ?? []).map(({ unit }) => unit) }
}

/** What came to a row or left it, wholly or in part. */
function changedUnits({ inside: was }: UnitsOfRow, { inside: is, inPart }: UnitsOfRow): PlacedUnit[] {
  const idsOf = (units: readonly PlacedUnit[]) => new Set(units.map(({ unitId }) => unitId))
  const [before, after] = [idsOf(was), idsOf(is)]
  return [...inPart, ...is.filter(({ unitId }) => !before.has(unitId)), ...was.filter(({ unitId }) => !after.has(unitId))]
}

/** Only what reports, or should, makes a difference, and is named first as the reason. */
function unlessChanged(reading: FigureReading, changed: readonly PlacedUnit[]): FigureReading {
  const telling = changed.filter(({ figure, isExpected }) => figure !== null || isExpected)
  if (telling.length === 0 || reading.reason !== null) return reading
  // A school that came with its commune was neither merged nor divided itself: its commune was.
  const via = [telling, changed].map((units) => units.flatMap((unit) => unit.via)).find(({ length }) => length > 0)
  return { ...reading, reason: 'changed', via: via ?? [] }
}
