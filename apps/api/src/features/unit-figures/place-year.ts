import type { TenantDb } from '@trongtam/db'
import {
  type FigureView,
  figuresDay,
  type PlacedUnit,
  placeAsReported,
  placeUnits,
  type Succession,
  successionBetween,
  withReportsBefore,
  type YearUnit,
} from '@trongtam/domain'
import { type FigureOfYear, lineageWithin, type StoredEdge, thereOn, yearUnits } from './figure-tree-store.ts'
import { kinOf } from './kin-of.ts'
import { listEndedReports } from './report-before-store.ts'
import { successionOfEnded } from './succession-of-ended.ts'

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

/**
 * The units of a year with their figures, each where it was when it reported, or where it is found in these boundaries.
 * What was reported before an event dated back is found with whoever stands for its unit on the day of the year's figures.
 */
export async function placeYear(db: TenantDb, asked: FigureOfYear, view: FigureView, within: Boundaries): Promise<PlacedYear> {
  const ended = await listEndedReports(db, { schoolYear: asked.schoolYear, kinds: [asked.kind] })
  const then = await successionOfEnded(db, ended, figuresDay(asked.schoolYear))
  if (view === 'as-reported') {
    const units = await yearUnits(db, asked, within.isWhole ? null : [...within.unitIds])
    return { units, placed: placeAsReported(withReportsBefore(units, ended, then.of), then.of), edges: then.edges }
  }
  const { units, edges, succession } = await inBoundaries(db, asked, within)
  const shown = await successionOfEnded(db, ended, within.day)
  const placed = placeUnits(withReportsBefore(units, ended, then.of), (unitId) => shown.of(unitId) ?? succession(unitId))
  return { units, placed, edges: [...edges, ...shown.edges] }
}

interface UnitsInBoundaries {
  readonly units: readonly YearUnit[]
  readonly edges: readonly StoredEdge[]
  readonly succession: (unitId: string) => Succession
}

async function inBoundaries(db: TenantDb, asked: FigureOfYear, { day, unitIds, isWhole }: Boundaries): Promise<UnitsInBoundaries> {
  const from = figuresDay(asked.schoolYear)
  const [first, last] = from <= day ? [from, day] : [day, from]
  const edges = await lineageWithin(db, first, last)
  const units = await yearUnits(db, asked, isWhole ? null : [...kinOf(edges, unitIds)])
  const there = isWhole ? unitIds : await thereOn(db, [...kinOf(edges, new Set(units.map(({ unitId }) => unitId)))], day)
  return { units, succession: successionBetween({ edges, from, on: day, isThere: (unitId) => there.has(unitId) }), edges }
}
