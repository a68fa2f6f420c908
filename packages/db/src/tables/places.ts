import { customType, date, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { platformSchema } from './platform.ts'

const daterange = customType<{ data: string }>({ dataType: () => 'daterange' })

/** A province, district or commune of the country, apart from when. */
export const place = platformSchema.table('place', { id: uuid().primaryKey() })

export const placeVersion = platformSchema.table(
  'place_version',
  {
    placeId: uuid('place_id').notNull(),
    valid: daterange().notNull(),
    level: text({ enum: ['province', 'district', 'commune'] }).notNull(),
    kind: text().notNull(),
    name: text().notNull(),
    code: text(),
    parentPlaceId: uuid('parent_place_id'),
    documentWords: text('document_words'),
    searchText: text('search_text').notNull(),
  },
  (t) => [primaryKey({ name: 'place_version_pk', columns: [t.placeId, t.valid] })],
)

export const placeLineage = platformSchema.table(
  'place_lineage',
  {
    fromPlaceId: uuid('from_place_id').notNull(),
    toPlaceId: uuid('to_place_id').notNull(),
    since: date().notNull(),
    documentWords: text('document_words').notNull(),
  },
  (t) => [primaryKey({ name: 'place_lineage_pk', columns: [t.fromPlaceId, t.toPlaceId, t.since] })],
)
