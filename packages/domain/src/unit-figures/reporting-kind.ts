import type { UnitKind } from '../unit.ts'

/** Whether a unit of this kind is expected to report figures of its own: schools and continuing-education centres are. */
export function isReportingKind(kind: UnitKind): boolean {
  return kind === 'school' || kind === 'continuing-centre'
}
