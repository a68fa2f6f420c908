import { type Ownership, type SchoolStage, type UnitEventKind, unitEventKinds, type UnitKind, type UnitLevel } from '@trongtam/domain'
import { newItemId } from '#lib/new-item-id.ts'
import type { ChosenUnit } from '#lib/units/unit-select.tsx'

/** What a unit is, as the form holds it; area and tags as typed. */
export interface FactValues {
  readonly kind: UnitKind
  readonly ownKindId: string | null
  readonly level: UnitLevel
  readonly stage: SchoolStage | null
  readonly ownership: Ownership | null
  readonly area: string
  readonly tags: string
}

/** A unit that is to begin. Its facts and its parent are those of the unit it comes from until they are chosen. */
export interface NewUnitValues {
  readonly id: string
  readonly name: string
  readonly code: string
  readonly facts: FactValues | null
  readonly parent: ChosenUnit | null
}

/** A part of a unit that is split: one that begins, or one that is there. */
export type PartValues = NewUnitValues | { readonly id: string; readonly there: ChosenUnit | null }

/** Everything typed and chosen for one event; `null` stands for: as it is now. */
export interface EventValues {
  /** The address it was begun at: another address is another event. */
  readonly begun: string
  readonly kind: UnitEventKind
  /** The units it is about, by id; of an establishment the one above. */
  readonly units: readonly string[]
  readonly on: string
  readonly document: ChosenUnit | null
  readonly documentWords: string
  readonly note: string
  readonly name: string | null
  readonly code: string | null
  readonly parent: ChosenUnit | null
  readonly atTop: boolean
  readonly facts: FactValues | null
  readonly intoThere: boolean
  readonly into: ChosenUnit | null
  readonly intoNew: NewUnitValues
  readonly parts: readonly PartValues[]
  readonly goesOn: boolean
  readonly begins: readonly NewUnitValues[]
  /** Child to the unit above it from then on; empty: to the top. */
  readonly heirs: Readonly<Record<string, string>>
  /** Units children may go to besides those of the event. */
  readonly otherHeirs: readonly ChosenUnit[]
  /** `assignment <id>` to the unit that takes it over; empty: nobody. */
  readonly takeovers: Readonly<Record<string, string>>
}

export function noEvent(begun: string, kind: UnitEventKind, units: readonly string[], on: string): EventValues {
  return {
    begun,
    kind,
    units,
    on,
    document: null,
    documentWords: '',
    note: '',
    name: null,
    code: null,
    parent: null,
    atTop: false,
    facts: null,
    intoThere: false,
    into: null,
    intoNew: newUnit(),
    parts: [newUnit(), newUnit()],
    goesOn: false,
    begins: [newUnit()],
    heirs: {},
    otherHeirs: [],
    takeovers: {},
  }
}

export function newUnit(): NewUnitValues {
  return { id: newItemId(), name: '', code: '', facts: null, parent: null }
}

/** A draft of this build: every field is there and of its kind. */
export function isEventValues(value: unknown): value is EventValues {
  if (typeof value !== 'object' || value === null) return false
  const sample = noEvent('', 'rename', [], '')
  const isAlike = Object.entries(sample).every(([name, example]) => isLike(Reflect.get(value, name), example))
  return isAlike && unitEventKinds.some((kind) => kind === Reflect.get(value, 'kind'))
}

function isLike(value: unknown, example: unknown): boolean {
  if (example === null) return value !== undefined
  if (Array.isArray(example)) return Array.isArray(value)
  return typeof value === typeof example && value !== null
}
