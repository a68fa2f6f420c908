import type { Handle } from '@trongtam/db'
import { placeLineage, placeVersion } from '@trongtam/db/tables'
import { type SQL, sql } from 'drizzle-orm'
import { placeColumns, type PlaceVersionRow } from './place-store.ts'
import { searchTextOf } from './search-store.ts'

export interface PlaceEdgeRow {
  readonly fromPlaceId: string
  readonly toPlaceId: string
  readonly since: string
  readonly documentWords: string
}

export interface SavedPlaces {
  readonly newVersions: number
  readonly changedVersions: number
  readonly newEdges: number
}

/**
 * Brings places and their lineage to what is given; what is stored so already is left alone, so that a second time changes
 * nothing. A hierarchy that is none is refused by the database here, and not at COMMIT.
 */
export async function savePlaces(
  db: Handle,
  { versions, lineage }: { readonly versions: readonly PlaceVersionRow[]; readonly lineage: readonly PlaceEdgeRow[] },
): Promise<SavedPlaces> {
  const stored = await storedVersions(db)
  const added = versions.filter((version) => !stored.has(keyOf(version)))
  const changed = versions.filter((version) => (stored.get(keyOf(version)) ?? textOf(version)) !== textOf(version))
  await db.execute(sql`set constraints platform.place_version_parent_fk deferred`)
  await insertIdentities(db, added)
  // An end that is set makes room for what begins there.
  for (const part of parts(changed)) await updateVersions(db, part)
  for (const part of parts(added)) await insertVersions(db, part)
  await db.execute(sql`set constraints platform.place_version_parent_fk immediate`)
  return { newVersions: added.length, changedVersions: changed.length, newEdges: await insertEdges(db, lineage) }
}

/** Whether the country's places were written before. */
export async function arePlacesThere(db: Handle): Promise<boolean> {
  const found = await db.select({ id: placeLineage.toPlaceId }).from(placeLineage).limit(1)
  return found.length > 0
}

async function storedVersions(db: Handle): Promise<Map<string, string>> {
  const rows = await db.select(placeColumns).from(placeVersion)
  return new Map(rows.map((row) => [keyOf(row), textOf(row)]))
}

async function insertIdentities(db: Handle, added: readonly PlaceVersionRow[]): Promise<void> {
  const ids = [...new Set(added.map(({ placeId }) => placeId))]
  for (const part of parts(ids))
    await db.execute(
      sql`insert into platform.place (id) select each::uuid from jsonb_array_elements_text(${JSON.stringify(part)}::jsonb) as each on conflict do nothing returning id`,
    )
}

async function insertVersions(db: Handle, part: readonly PlaceVersionRow[]): Promise<void> {
  await db.execute(sql`
    insert into platform.place_version (place_id, valid, level, kind, name, code, parent_place_id, document_words, search_text)
    select r.id, r.valid, r.level, r.kind, r.name, r.code, r.parent, r.words, r.search from ${recordsOf(part)} returning place_id`)
}

async function updateVersions(db: Handle, part: readonly PlaceVersionRow[]): Promise<void> {
  await db.execute(sql`
    update platform.place_version v
    set valid = r.valid, level = r.level, kind = r.kind, name = r.name, code = r.code, parent_place_id = r.parent, document_words = r.words, search_text = r.search
    from ${recordsOf(part)} where v.place_id = r.id and lower(v.valid) = lower(r.valid)`)
}

function recordsOf(part: readonly PlaceVersionRow[]): SQL {
  const records = part.map(({ placeId: id, parentPlaceId: parent, documentWords: words, validFrom, validTo, ...facts }) => {
    const valid = `[${validFrom},${validTo ?? ''})`
    return { ...facts, id, parent, words, valid, search: searchTextOf(facts.name, facts.code) }
  })
  return sql`jsonb_to_recordset(${JSON.stringify(records)}::jsonb)
    as r (id uuid, valid daterange, level text, kind text, name text, code text, parent uuid, words text, search text)`
}

async function insertEdges(db: Handle, lineage: readonly PlaceEdgeRow[]): Promise<number> {
  let inserted = 0
  for (const part of parts(lineage)) {
    const records = part.map(({ fromPlaceId, toPlaceId, since, documentWords }) => ({ from: fromPlaceId, to: toPlaceId, since, words: documentWords }))
    const { rowCount } = await db.execute(sql`
      insert into platform.place_lineage (from_place_id, to_place_id, since, document_words)
      select r."from", r."to", r.since, r.words from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r ("from" uuid, "to" uuid, since date, words text)
      on conflict do nothing returning since`)
    inserted += rowCount ?? 0
  }
  return inserted
}

function keyOf({ placeId, validFrom }: PlaceVersionRow): string {
  return `${placeId} ${validFrom}`
}

function textOf({ placeId, level, kind, name, code, parentPlaceId, documentWords, validFrom, validTo }: PlaceVersionRow): string {
  return JSON.stringify([placeId, level, kind, name, code, parentPlaceId, documentWords, validFrom, validTo])
}

const rowsAtOnce = 2_000

function parts<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) => rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce))
}
