import type { EstablishedUnit, Unit, UnitEvent } from '@trongtam/client'
import { tidyText } from '@trongtam/domain'
import { typedDateOrNull } from '#lib/typed-date.ts'
import type { EventValues, FactValues, NewUnitValues } from './event-values.ts'

/** What a field lacks. */
export type EventFault = 'missing' | 'date' | 'unit' | 'one-unit' | 'two-units' | 'one-part' | 'two-parts'
/** By field; of units that are to begin `name <id>`, `parent <id>`. */
export type EventFaults = Readonly<Record<string, EventFault>>

export type ReadEvent = { readonly event: UnitEvent } | { readonly faults: EventFaults }

/** What the units are on the event's day, by id. */
export type UnitsOfDay = ReadonlyMap<string, Unit>

/** The event as the API takes it, or what each field still lacks. */
export function readEvent(values: EventValues, units: UnitsOfDay): ReadEvent {
  const on = typedDateOrNull(values.on)
  const faults: Record<string, EventFault> = {
    ...unitFaults(values),
    ...(on === null && { on: values.on.trim() === '' ? 'missing' : 'date' }),
    ...detailFaults(values, units),
  }
  const first = values.units[0] ?? ''
  if (on === null || Object.keys(faults).length > 0) return { faults }
  return { event: eventOf(values, { on, unitId: first, source: units.get(first) }) }
}

/** The faults of the first step: which units. */
export function unitFaults({ kind, units }: Pick<EventValues, 'kind' | 'units'>): EventFaults {
  if (kind === 'establish') return units.length > 1 ? { units: 'one-unit' } : {}
  if (units.length === 0) return { units: 'unit' }
  if (isOfOne(kind) && units.length > 1) return { units: 'one-unit' }
  return {}
}

/** Kinds of event that are about one unit alone. */
export function isOfOne(kind: EventValues['kind']): boolean {
  return ['establish', 'rename', 'recode', 'split', 'transfer-level', 'change-kind'].includes(kind)
}

function detailFaults(values: EventValues, units: UnitsOfDay): EventFaults {
  const { kind, into, intoThere, intoNew, parts, goesOn } = values
  switch (kind) {
    case 'rename':
      return tidyText(nameOf(values, units)) === '' ? { name: 'missing' } : {}
    case 'move':
    case 'transfer-level':
      return values.parent === null && !values.atTop ? { parent: 'unit' } : {}
    case 'merge': {
      const many = new Set([...values.units, ...(intoThere && into ? [into.id] : [])]).size
      return { ...(many < 2 && { units: 'two-units' as const }), ...(intoThere ? into === null && { into: 'unit' as const } : nameFaults([intoNew])) }
    }
    case 'split': {
      const missing = parts.flatMap((part) => ('there' in part ? (part.there === null ? [[`there ${part.id}`, 'unit' as const]] : []) : []))
      const tooFew = parts.length < (goesOn ? 1 : 2)
      const named = nameFaults(parts.filter((part): part is NewUnitValues => !('there' in part)))
      return { ...(tooFew && { parts: goesOn ? ('one-part' as const) : ('two-parts' as const) }), ...named, ...Object.fromEntries(missing) }
    }
    case 'establish':
      return nameFaults(values.begins)
    default:
      return {}
  }
}

function nameFaults(units: readonly NewUnitValues[]): EventFaults {
  return Object.fromEntries(units.flatMap(({ id, name }) => (tidyText(name) === '' ? [[`name ${id}`, 'missing' as const]] : [])))
}

interface Source {
  readonly on: string
  readonly unitId: string
  /** The unit it is about as of the day, where it is known. */
  readonly source: Unit | undefined
}

function eventOf(values: EventValues, about: Source): UnitEvent {
  const { on, unitId, source } = about
  const parentUnitId = values.atTop ? null : (values.parent?.id ?? null)
  const children = Object.fromEntries(Object.entries(values.heirs).map(([child, heir]) => [child, heir || null]))
  const units = [...values.units]
  switch (values.kind) {
    case 'establish':
      return { kind: 'establish', on, units: values.begins.map((unit) => establishedUnit(unit, firstFacts, values.units[0] ?? null)) }
    case 'rename':
      return { kind: 'rename', on, unitId, name: tidyText(values.name ?? source?.name ?? '') }
    case 'recode':
      return { kind: 'recode', on, unitId, code: tidyText(values.code ?? source?.code ?? '') || null }
    case 'move':
      return { kind: 'move', on, unitIds: units, parentUnitId }
    case 'merge': {
      const into = values.intoThere ? (values.into?.id ?? '') : establishedUnit(values.intoNew, factsOf(source), source?.parentId ?? null)
      return { kind: 'merge', on, unitIds: units.filter((id) => id !== into), into, children }
    }
    case 'split': {
      const parts = values.parts.map((part) => ('there' in part ? (part.there?.id ?? '') : establishedUnit(part, factsOf(source), source?.parentId ?? null)))
      return { kind: 'split', on, unitId, parts, goesOn: values.goesOn, children }
    }
    case 'dissolve':
      return { kind: 'dissolve', on, unitIds: units, children }
    case 'transfer-level':
      return { kind: 'transfer-level', on, unitId, level: (values.facts ?? factsOf(source)).level, parentUnitId }
    case 'change-kind': {
      const { level: _level, ...to } = sentFacts(values.facts ?? factsOf(source))
      return { kind: 'change-kind', on, unitId, to }
    }
  }
}

function nameOf({ name, units }: EventValues, unitsOfDay: UnitsOfDay): string {
  return name ?? unitsOfDay.get(units[0] ?? '')?.name ?? ''
}

function establishedUnit(unit: NewUnitValues, facts: FactValues, parentUnitId: string | null): EstablishedUnit {
  const { id: unitId, name, code, parent } = unit
  return { unitId, name: tidyText(name), code: tidyText(code) || null, parentUnitId: parent?.id ?? parentUnitId, ...sentFacts(unit.facts ?? facts) }
}

function sentFacts({ area, tags, ...facts }: FactValues) {
  return { ...facts, area: tidyText(area) || null, tags: [...new Set(tags.split(',').map(tidyText).filter(Boolean))] }
}

/** What most units that begin are. */
export const firstFacts: FactValues = { kind: 'school', ownKindId: null, level: 'institution', stage: 'primary', ownership: 'public', area: '', tags: '' }

/** The facts of a unit as the form holds them. */
export function factsOf(unit: Unit | undefined): FactValues {
  if (!unit) return firstFacts
  const { kind, ownKindId, level, stage, ownership } = unit
  return { kind, ownKindId, level, stage, ownership, area: unit.area ?? '', tags: unit.tags.join(', ') }
}
