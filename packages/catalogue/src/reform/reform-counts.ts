import { isValidOn } from '@trongtam/domain'
import { twoLevelsFrom } from '../data-set.ts'
import type { PlaceLevel } from './place.ts'
import type { ReplayedPlaces } from './replay-reform.ts'

export const eveOfReform = '2025-06-30'

/** What the reform did to places of one level. */
export interface LevelCounts {
  readonly before: number
  readonly ended: number
  /** There before and after. */
  readonly kept: number
  readonly established: number
  readonly after: number
}

export interface ReformCounts {
  readonly provinces: LevelCounts
  readonly districts: LevelCounts
  readonly communes: LevelCounts
  /** Edges of the lineage by the level of the place that ended. */
  readonly edges: Readonly<Record<PlaceLevel, number>>
  /** Old communes that several new ones carry on for. */
  readonly splits: number
  /** New communes that carry on for several old ones. */
  readonly mergers: number
}

/** Counted from places and lineage as they are, not from the events that made them. */
export function reformCounts({ versions, lineage }: ReplayedPlaces): ReformCounts {
  const ids = (level: PlaceLevel, day: string) =>
    new Set(versions.flatMap((version) => (version.level === level && isValidOn(version, day) ? version.placeId : [])))
  const counts = (level: PlaceLevel): LevelCounts => {
    const [before, after] = [ids(level, eveOfReform), ids(level, twoLevelsFrom)]
    const kept = before.intersection(after).size
    return { before: before.size, ended: before.size - kept, kept, established: after.size - kept, after: after.size }
  }
  const levels = new Map(versions.map(({ placeId, level }) => [placeId, level]))
  const edgesOf = (level: PlaceLevel) => lineage.filter(({ fromPlaceId }) => levels.get(fromPlaceId) === level)
  const severally = (edges: readonly string[]) => [...Map.groupBy(edges, (id) => id).values()].filter(({ length }) => length > 1).length
  const communes = edgesOf('commune')
  return {
    provinces: counts('province'),
    districts: counts('district'),
    communes: counts('commune'),
    edges: { province: edgesOf('province').length, district: edgesOf('district').length, commune: communes.length },
    splits: severally(communes.map(({ fromPlaceId }) => fromPlaceId)),
    mergers: severally(communes.map(({ toPlaceId }) => toPlaceId)),
  }
}
