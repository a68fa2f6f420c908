import type { TenantDb } from '@trongtam/db'
import { type FigureView, figuresDay, type PlacedUnit, placeAsReported, placeUnits, successionBetween, type YearUnit } from '@trongtam/domain'
import { type FigureOfYear, lineageWithin, type StoredEdge, thereOn, yearUnits } from './figure-tree-store.ts'

export interface Boundaries {
  /** The day whose boundaries are looked at. */
  readonly day: string
  /** The units that are looked at, as of that day. */
  readonly unitIds: ReadonlySet<string>
  /** They are all there are. */
  readonly isWhole: boolean
}

export interface PlacedYear {
  readonly units: readonly YearUnit[]
  readonly placed: readonly PlacedUnit[]
  readonly edges: readonly StoredEdge[]
}

/** The units of a year with their figures, each where it was when it reported, or where it is found in these boundaries. */
export async function placeYear(db: TenantDb, asked: FigureOfYear, view: FigureView, within: Boundaries): Promise<PlacedYear> {
  if (view === 'as-reported') {
    const units = await yearUnits(db, asked, within.isWhole ? null : [...within.unitIds])
    return { units, placed: placeAsReported(units), edges: [] }
  }
  const from = figuresDay(asked.schoolYear)
  const [first, last] = from <= within.day ? [from, within.day] : [within.day, from]
  const edges = await lineageWithin(db, first, last)
  const roots = within.isWhole ? null : [...kinOf(edges, within.unitIds)]
  const units = await yearUnits(db, asked, roots)
  const there = within.isWhole ? within.unitIds : await thereOn(db, [...kinOf(edges, new Set(units.map(({ unitId }) => unitId)))], within.day)
  const placed = placeUnits(units, successionBetween({ edges, from, on: within.day, isThere: (unitId) => there.has(unitId) }))
  return { units, placed, edges }
}

/** The units and all that are connected with them by mergers and splits. */
function kinOf(edges: readonly StoredEdge[], unitIds: ReadonlySet<string>): Set<string> {
  const kin = new Set(unitIds)
  let size = -1
  while (size < kin.size) {
    size = kin.size
    for (const { fromUnitId, toUnitId } of edges) {
      if (kin.has(fromUnitId)) kin.add(toUnitId)
      if (kin.has(toUnitId)) kin.add(fromUnitId)
    }
  }
  return kin
}
