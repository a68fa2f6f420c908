import type { Succession } from '../unit-history/succession-between.ts'
import type { YearUnit } from './place-units.ts'

/**
 * A figure that a unit reported before an event was recorded which is dated back to the day of the year's figures or
 * before it: the unit ended, or was divided, and its figure stands in boundaries the year no longer knows.
 */
export interface ReportBeforeEvent {
  readonly unitId: string
  /** The last day in the boundaries it reported in. */
  readonly lastDay: string
  /** Who stands for it on the day of the year's figures; itself where it goes on. */
  readonly places: readonly string[]
  /** What was divided from it though it goes on. */
  readonly parts: readonly string[]
}

/** A unit that would report for a school year. */
export interface Reporter {
  readonly unitId: string
  /** All below it on the day of the year's figures. */
  readonly below: readonly string[]
  /** The unit and all above it as of a day. */
  readonly pathOn: (day: string) => readonly string[]
}

/**
 * The first report that holds pupils the reporter would count again: of a unit it stands for or that is below it now, of a
 * unit it was below then, or of one it was divided from. Null: what it reports counts once. Its own report is none of them.
 */
export function reportOfSamePupils<R extends ReportBeforeEvent>({ unitId, below, pathOn }: Reporter, reports: readonly R[]): R | null {
  const own = new Set([unitId, ...below])
  const holds = (report: R) => report.places.some((place) => own.has(place)) || report.parts.includes(unitId) || pathOn(report.lastDay).includes(report.unitId)
  return reports.find((report) => report.unitId !== unitId && holds(report)) ?? null
}

/** Who stands for a unit that ended: those after it, and where a part of it has nobody, the unit above it. */
export function standsFor({ unitIds, endsInPart }: Succession, parentUnitId: string | null): string[] {
  return endsInPart && parentUnitId !== null ? [...unitIds, parentUnitId] : [...unitIds]
}

/**
 * The units of a year together with those that reported before an event dated back: the figures of these count, so that
 * nobody waits for those who stand for them and have reported nothing themselves.
 */
export function withReportsBefore(units: readonly YearUnit[], ended: readonly YearUnit[], ofEnded: (unitId: string) => Succession | undefined): YearUnit[] {
  const stoodFor = new Set(ended.flatMap(({ unitId }) => ofEnded(unitId)?.unitIds ?? []))
  return [...units.map((unit) => (unit.figure === null && stoodFor.has(unit.unitId) ? { ...unit, isExpected: false } : unit)), ...ended]
}
