import { type ReplayedUnits, replayUnitEvents } from '@trongtam/domain'
import { documentWords } from './documents.ts'
import { placeKind, type PlaceKind, type PlaceLevel } from './place.ts'
import { documentsOfVersions } from './place-event.ts'
import { placesBeforeIn } from './places-before.ts'
import { type ProvinceGroup, provinceGroups } from './province-groups.ts'
import { reformEventsIn } from './reform-events.ts'

/** What a place is from `validFrom` on, until the day before `validTo` (ISO dates; null: still). */
export interface PlaceVersion {
  readonly placeId: string
  readonly level: PlaceLevel
  readonly kind: PlaceKind
  /** `Phường Ba Đình` */
  readonly name: string
  readonly code: string | null
  readonly parentPlaceId: string | null
  /** What the version rests upon; null: it was so before the first event. */
  readonly documentWords: string | null
  readonly validFrom: string
  readonly validTo: string | null
}

/** A place that ended, and one that carries on for it or for a part of it. */
export interface PlaceEdge {
  readonly fromPlaceId: string
  readonly toPlaceId: string
  readonly since: string
  readonly documentWords: string
}

export interface ReplayedPlaces {
  readonly versions: readonly PlaceVersion[]
  readonly lineage: readonly PlaceEdge[]
}

/** The places of the country through time; groups are independent, so that each can be replayed alone. */
export function replayReform(): ReplayedPlaces {
  const replayed = [...provinceGroups.values()].map(replayReformIn)
  return { versions: replayed.flatMap(({ versions }) => versions), lineage: replayed.flatMap(({ lineage }) => lineage) }
}

/** Those of one province of today and of the provinces that ended in it. Refuses 'unit-event-faulty' where an event cannot be. */
export function replayReformIn(group: ProvinceGroup): ReplayedPlaces {
  const events = reformEventsIn(group)
  const replayed = replayUnitEvents(
    placesBeforeIn(group),
    events.map(({ event }) => event),
  )
  return placesOf(replayed, documentsOfVersions(events))
}

function placesOf({ versions, lineage }: ReplayedUnits, documents: ReadonlyMap<string, string>): ReplayedPlaces {
  const levels = new Map(versions.map(({ unitId, level }) => [unitId, levelOf(level)]))
  return {
    versions: versions.map(({ unitId, level, name, code, parentUnitId, validFrom, validTo }) => ({
      placeId: unitId,
      level: levelOf(level),
      kind: placeKind(levelOf(level), name),
      name,
      code,
      parentPlaceId: parentUnitId,
      documentWords: documents.get(`${unitId} ${validFrom}`) ?? null,
      validFrom,
      validTo,
    })),
    lineage: lineage.map(({ fromUnitId, toUnitId, on }) => ({
      fromPlaceId: fromUnitId,
      toPlaceId: toUnitId,
      since: on,
      documentWords: documentsOfEnd[levels.get(fromUnitId) ?? 'commune'],
    })),
  }
}

const documentsOfEnd = {
  province: documentWords.provinces,
  district: documentWords.districts,
  commune: documentWords.communes,
} as const satisfies Record<PlaceLevel, string>

function levelOf(level: string): PlaceLevel {
  if (level === 'province' || level === 'district' || level === 'commune') return level
  throw new Error(`"${level}" is no level of a place`)
}
