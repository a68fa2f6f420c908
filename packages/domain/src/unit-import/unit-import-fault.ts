import type { UnitColumn } from './unit-columns.ts'

/** Why a cell of a row of units is wrong. */
export const unitImportFaultCodes = [
  /** The cell is empty and must not be. */
  'missing',
  'too-long',
  'too-many-tags',
  'unknown-kind',
  'unknown-level',
  'unknown-stage',
  'unknown-ownership',
  'unknown-parent',
  /** The parent ended before the day. */
  'parent-ended',
  /** The parent begins only after the day. */
  'parent-begins-later',
  /** Several units could be meant as the parent. */
  'ambiguous-parent',
  /** Several units could be meant by the row itself. */
  'ambiguous-unit',
  /** Another row is about the same unit. */
  'twice-in-file',
  'code-taken',
  'name-taken',
  /** The unit would be below itself. */
  'cycle',
  /** It would hang below more units than any hierarchy has levels. */
  'too-deep',
  /** The parent ends after the day. */
  'parent-ends',
  /** The unit begins on that very day: there is nothing before the change. */
  'begins-that-day',
  /** The unit begins only after the day. */
  'begins-later',
  /** Something is written of the unit on a later day. */
  'later-change',
  /** The event as a whole cannot be carried out upon this unit. */
  'not-possible',
] as const
export type UnitImportFaultCode = (typeof unitImportFaultCodes)[number]

export interface FaultOfCell {
  readonly column: UnitColumn
  readonly code: UnitImportFaultCode
  /** The other row, unit or day it is about: `row:12`, `unit:Trường A`, `day:2026-09-01`. */
  readonly about: string | null
}
