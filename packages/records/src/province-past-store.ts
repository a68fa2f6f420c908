import type { Handle } from '@trongtam/db'
import { placeLineage, placeVersion } from '@trongtam/db/tables'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { placeByCode, placeColumns, placesOfProvince, type PlaceVersionRow } from './place-store.ts'

/** What was in the borders of a province of today: its own past, the provinces that ended in it, and all that lay below them. */
export interface ProvincePast {
  /** The province itself, oldest first; empty where nothing is known of its past. */
  readonly province: readonly PlaceVersionRow[]
  /** Provinces that ended in it, districts, and communes under districts; parents first, each with its last version there. */
  readonly places: readonly PlaceVersionRow[]
  /** The places that carry on for a place that ended. */
  readonly successors: ReadonlyMap<string, readonly string[]>
  /** The codes of the province and of its communes on the day, by place. */
  readonly codes: ReadonlyMap<string, string>
}

/** Of a place that is no province, or of a country whose places are not there. */
export function noPast(): ProvincePast {
  return { province: [], places: [], successors: new Map(), codes: new Map() }
}

/** The past of the province that has the code on a day; none where the places of the country are not there. */
export async function provincePast(db: Handle, provinceCode: string, day: string): Promise<ProvincePast> {
  const province = await placeByCode(db, provinceCode, 'province', day)
  if (!province) return noPast()
  const today = await placesOfProvince(db, provinceCode, day)
  const own = await versionsOf(db, [province.placeId])
  const merged = await lastVersions(db, await endedIn(db, province.placeId))
  const districts = await placesOnceBelow(db, [province, ...merged], 'district')
  const communes = await placesOnceBelow(db, districts, 'commune')
  const places = [...merged, ...districts, ...communes]
  return {
    province: own,
    places,
    successors: await successorsOf(
      db,
      places.map(({ placeId }) => placeId),
    ),
    codes: new Map([province, ...today].flatMap(({ placeId, code }) => (code === null ? [] : [[placeId, code]]))),
  }
}

async function endedIn(db: Handle, provinceId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: placeLineage.fromPlaceId })
    .from(placeLineage)
    .innerJoin(placeVersion, and(eq(placeVersion.placeId, placeLineage.fromPlaceId), eq(placeVersion.level, 'province')))
    .where(eq(placeLineage.toPlaceId, provinceId))
  return rows.map(({ id }) => id)
}

function versionsOf(db: Handle, placeIds: readonly string[]): Promise<PlaceVersionRow[]> {
  if (placeIds.length === 0) return Promise.resolve([])
  return db
    .select(placeColumns)
    .from(placeVersion)
    .where(inArray(placeVersion.placeId, [...placeIds]))
    .orderBy(asc(placeVersion.name), asc(placeVersion.placeId), asc(placeVersion.valid))
}

async function lastVersions(db: Handle, placeIds: readonly string[]): Promise<PlaceVersionRow[]> {
  return lastOfEach(await versionsOf(db, placeIds))
}

async function placesOnceBelow(db: Handle, parents: readonly PlaceVersionRow[], level: PlaceVersionRow['level']): Promise<PlaceVersionRow[]> {
  if (parents.length === 0) return []
  const ids = parents.map(({ placeId }) => placeId)
  const rows = await db
    .select(placeColumns)
    .from(placeVersion)
    .where(and(inArray(placeVersion.parentPlaceId, ids), eq(placeVersion.level, level), sql`upper(${placeVersion.valid}) is not null`))
    .orderBy(asc(placeVersion.name), asc(placeVersion.placeId), asc(placeVersion.valid))
  return lastOfEach(rows)
}

function lastOfEach(rows: readonly PlaceVersionRow[]): PlaceVersionRow[] {
  return [...new Map(rows.map((row) => [row.placeId, row])).values()]
}

async function successorsOf(db: Handle, placeIds: readonly string[]): Promise<Map<string, string[]>> {
  if (placeIds.length === 0) return new Map()
  const edges = await db
    .select({ from: placeLineage.fromPlaceId, to: placeLineage.toPlaceId })
    .from(placeLineage)
    .where(inArray(placeLineage.fromPlaceId, [...placeIds]))
    .orderBy(asc(placeLineage.fromPlaceId), asc(placeLineage.toPlaceId))
  return new Map([...Map.groupBy(edges, ({ from }) => from)].map(([from, own]) => [from, own.map(({ to }) => to)]))
}
