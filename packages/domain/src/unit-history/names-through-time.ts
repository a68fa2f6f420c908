import { compareVietnamese } from '../vietnamese-text.ts'
import { carriersOf } from './carriers.ts'
import type { LineageEdge } from './unit-event.ts'
import { unitLineage } from './unit-lineage.ts'

/** What a unit was called in one of its versions; half-open, ISO dates. */
export interface NamedVersion {
  readonly unitId: string
  readonly name: string
  readonly validFrom: string
  readonly validTo: string | null
}

/** A name that no unit bears any more, the first day without it, and what those are called who carry on for its bearers. */
export interface GoneName {
  readonly name: string
  readonly endedOn: string
  readonly carriedOnBy: readonly string[]
}

export interface NamesOfDay {
  readonly abolished: readonly GoneName[]
  readonly borne: readonly string[]
}

/**
 * The names of a province's units as of a day: those that are borne, and those of units that ended or were renamed. A text names
 * the place of a committee as a rule ("huyện Gia Lâm", not "UBND huyện Gia Lâm"), so names are those of places. A name that
 * several bore is carried on by all that carry on for any of them.
 */
export function namesOn(versions: readonly NamedVersion[], lineage: readonly LineageEdge[], day: string): NamesOfDay {
  const there = new Map(
    versions.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day < validTo)).map((each) => [each.unitId, each.name]),
  )
  const borne = new Set([...there.values()].map(placeName))
  const known = unitLineage(lineage.filter(({ on }) => on <= day))
  const gone = versions.flatMap(({ unitId, name, validTo }) => (validTo !== null && validTo <= day ? [{ unitId, name: placeName(name), validTo }] : []))
  const abolished = [...Map.groupBy(gone, ({ name }) => name)]
    .filter(([name]) => !borne.has(name) && name.includes(' '))
    .map(([name, bearers]): GoneName => {
      const carriers = carriersOf([...new Set(bearers.map(({ unitId }) => unitId))], known, [], (unitId) => there.has(unitId))
      return {
        name,
        endedOn: bearers.reduce((latest, { validTo }) => (validTo > latest ? validTo : latest), ''),
        carriedOnBy: carriers === 'nobody' ? [] : carriers.flatMap((unitId) => there.get(unitId) ?? []).toSorted(compareVietnamese),
      }
    })
  return { abolished, borne: [...borne] }
}

function placeName(name: string): string {
  return name.replace(/^(?:UBND|Ủy ban nhân dân)\s+/iu, '')
}
