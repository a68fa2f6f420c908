import type { Handle } from '@trongtam/db'
import { placeLineage as placeLineageTable, placeVersion } from '@trongtam/db/tables'
import { aliasedTable, and, asc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'

/** What a place is from `validFrom` on, until the day before `validTo` (ISO dates; null: still). */
export interface PlaceVersionRow {
  readonly placeId: string
  readonly level: 'province' | 'district' | 'commune'
  readonly kind: string
  readonly name: string
  readonly code: string | null
  readonly parentPlaceId: string | null
  readonly documentWords: string | null
  readonly validFrom: string
  readonly validTo: string | null
}

export type PlaceLevel = PlaceVersionRow['level']

/** The place that a code means on a day, or null: codes were given to other places, so one says nothing without its day. */
export async function placeByCode(db: Handle, code: string, level: PlaceLevel, day: string): Promise<PlaceVersionRow | null> {
  const [found] = await db
    .select(placeColumns)
    .from(placeVersion)
    .where(and(eq(placeVersion.level, level), eq(placeVersion.code, code), isOn(day)))
  return found ?? null
}

/** The districts and communes below a province on a day, by the code the province has that day; in Vietnamese order. */
export async function placesOfProvince(db: Handle, provinceCode: string, day: string): Promise<PlaceVersionRow[]> {
  const province = await placeByCode(db, provinceCode, 'province', day)
  if (!province) return []
  const children = await placesBelow(db, [province.placeId], day)
  const districts = children.filter(({ level }) => level === 'district')
  return [
    ...children,
    ...(await placesBelow(
      db,
      districts.map(({ placeId }) => placeId),
      day,
    )),
  ]
}

function placesBelow(db: Handle, placeIds: readonly string[], day: string): Promise<PlaceVersionRow[]> {
  if (placeIds.length === 0) return Promise.resolve([])
  return db
    .select(placeColumns)
    .from(placeVersion)
    .where(and(inArray(placeVersion.parentPlaceId, [...placeIds]), isOn(day)))
    .orderBy(asc(placeVersion.name), asc(placeVersion.placeId))
}

/** One step of a place's lineage, with what the two were called: what ended by its last name, what follows by its first of that day. */
export interface PlaceStep {
  readonly from: { readonly placeId: string; readonly name: string; readonly code: string | null }
  readonly to: { readonly placeId: string; readonly name: string; readonly code: string | null }
  readonly since: string
  readonly documentWords: string
}

/** Whom a place carries on for, and who carries on for it. */
export async function placeLineage(db: Handle, placeId: string): Promise<PlaceStep[]> {
  const [before, after] = [aliasedTable(placeVersion, 'before'), aliasedTable(placeVersion, 'after')]
  const edge = placeLineageTable
  return db
    .select({
      from: { placeId: edge.fromPlaceId, name: before.name, code: before.code },
      to: { placeId: edge.toPlaceId, name: after.name, code: after.code },
      since: edge.since,
      documentWords: edge.documentWords,
    })
    .from(edge)
    .innerJoin(before, and(eq(before.placeId, edge.fromPlaceId), sql`${before.valid} @> (${edge.since} - 1)`))
    .innerJoin(after, and(eq(after.placeId, edge.toPlaceId), sql`${after.valid} @> ${edge.since}`))
    .where(or(eq(edge.fromPlaceId, placeId), eq(edge.toPlaceId, placeId)))
    .orderBy(asc(edge.since), asc(before.name), asc(after.name), asc(edge.fromPlaceId), asc(edge.toPlaceId))
}

export const placeColumns = {
  placeId: placeVersion.placeId,
  level: placeVersion.level,
  kind: placeVersion.kind,
  name: placeVersion.name,
  code: placeVersion.code,
  parentPlaceId: placeVersion.parentPlaceId,
  documentWords: placeVersion.documentWords,
  validFrom: sql<string>`lower(${placeVersion.valid})::text`,
  validTo: sql<string | null>`upper(${placeVersion.valid})::text`,
}

function isOn(day: string): SQL {
  return sql`${placeVersion.valid} @> ${day}::date`
}
