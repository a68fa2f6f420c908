import type { UnitFacts, UnitLevel } from '../unit.ts'

/** What happens to units (glossary: thành lập, đổi tên, đổi mã, điều chuyển, sáp nhập, chia tách, giải thể, chuyển cấp, đổi loại hình). */
export const unitEventKinds = ['establish', 'rename', 'recode', 'move', 'merge', 'split', 'dissolve', 'transfer-level', 'change-kind'] as const
export type UnitEventKind = (typeof unitEventKinds)[number]

/** A unit that an event establishes. */
export interface EstablishedUnit extends UnitFacts {
  readonly unitId: string
}

/** Where a child goes whose parent ends: child by child; null: to the top; who is not named follows the default of the event. */
export type Heirs = Readonly<Record<string, string | null>>

/**
 * One event as of its day: from that day on the units are as it says. A unit that ends keeps its versions; what follows it
 * stands in the lineage. Children of a unit that ends go where `children` says, else: with a merger to what it merges into,
 * with a split to the first part, with a dissolution to the parent of the dissolved.
 */
export type UnitEvent = { readonly on: string } & (
  | { readonly kind: 'establish'; readonly units: readonly EstablishedUnit[] }
  | { readonly kind: 'rename'; readonly unitId: string; readonly name: string }
  | { readonly kind: 'recode'; readonly unitId: string; readonly code: string | null }
  | { readonly kind: 'move'; readonly unitIds: readonly string[]; readonly parentUnitId: string | null }
  | {
      /** `unitIds` end, `into` goes on: a unit that is (it may be one of no other list) or one that begins that day. */
      readonly kind: 'merge'
      readonly unitIds: readonly string[]
      readonly into: string | EstablishedUnit
      readonly children: Heirs
    }
  | {
      /** Parts begin that day or are there already; the unit itself ends unless it `goesOn`. */
      readonly kind: 'split'
      readonly unitId: string
      readonly parts: readonly (string | EstablishedUnit)[]
      readonly goesOn: boolean
      readonly children: Heirs
    }
  | { readonly kind: 'dissolve'; readonly unitIds: readonly string[]; readonly children: Heirs }
  | { readonly kind: 'transfer-level'; readonly unitId: string; readonly level: UnitLevel; readonly parentUnitId: string | null }
  | {
      readonly kind: 'change-kind'
      readonly unitId: string
      readonly to: Pick<UnitFacts, 'kind' | 'ownKindId' | 'stage' | 'ownership' | 'area' | 'tags'>
    }
)

/** Who comes after whom: `fromUnitId` ended, or was divided, on `on`, and `toUnitId` carries on for it or for a part of it. */
export interface LineageEdge {
  readonly fromUnitId: string
  readonly toUnitId: string
  readonly on: string
}

/** Why an event cannot be: each names the unit it is about. */
export const unitEventFaultCodes = [
  /** The unit is not there on that day. */
  'unit-not-there',
  /** A new parent, part or heir is not there on that day, or ends later. */
  'target-not-there',
  /** The event would hang a unit below itself. */
  'cycle',
  /** A later event already touches the unit: it must be undone first. */
  'later-change',
  /** The unit begins on that very day: there is nothing before the event. */
  'begins-that-day',
  /** A name is missing. */
  'name-missing',
  /** Another unit of the same parent has this name on that day. */
  'name-taken',
  /** Another unit has this code on that day. */
  'code-taken',
  /** The unit stands twice in the event. */
  'named-twice',
  /** Nothing would change. */
  'nothing-changes',
  /** A merger needs two units at least, a split two parts at least (one, when the unit goes on). */
  'too-few',
  /** An id of a unit to be established is taken. */
  'id-taken',
] as const
export type UnitEventFaultCode = (typeof unitEventFaultCodes)[number]

export interface UnitEventFault {
  readonly code: UnitEventFaultCode
  readonly unitId: string | null
}
