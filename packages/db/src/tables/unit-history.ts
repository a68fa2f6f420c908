import { type UnitEvent, unitEventKinds, type UnitVersion } from '@trongtam/domain'
import { boolean, date, doublePrecision, integer, jsonb, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { appSchema, tenantTable } from './tenant-table.ts'

export const unitEvent = tenantTable('unit_event', {
  kind: text({ enum: unitEventKinds }).notNull(),
  effectiveOn: date('effective_on').notNull(),
  documentId: uuid('document_id'),
  documentWords: text('document_words'),
  note: text(),
  event: jsonb().$type<UnitEvent>().notNull(),
  before: jsonb().$type<readonly UnitVersion[]>().notNull(),
  after: jsonb().$type<readonly UnitVersion[]>().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by').notNull(),
  undoneAt: timestamp('undone_at', { withTimezone: true }),
  undoneBy: uuid('undone_by'),
  undoReason: text('undo_reason'),
  version: integer().notNull().default(1),
})

export const unitEventUnit = appSchema.table(
  'unit_event_unit',
  { tenantId: uuid('tenant_id').notNull(), eventId: uuid('event_id').notNull(), unitId: uuid('unit_id').notNull(), chief: boolean().notNull() },
  (t) => [primaryKey({ name: 'unit_event_unit_pk', columns: [t.tenantId, t.eventId, t.unitId] })],
)

export const unitLineage = appSchema.table(
  'unit_lineage',
  {
    tenantId: uuid('tenant_id').notNull(),
    fromUnitId: uuid('from_unit_id').notNull(),
    toUnitId: uuid('to_unit_id').notNull(),
    since: date().notNull(),
    eventId: uuid('event_id'),
  },
  (t) => [primaryKey({ name: 'unit_lineage_pk', columns: [t.tenantId, t.fromUnitId, t.toUnitId, t.since] })],
)

/** What the taking over of a position moved, as it was before. */
export interface MovedPosition {
  /** The position of the heir was opened for it; else it stood vacant there. */
  readonly opened: boolean
  readonly appointments: readonly {
    readonly id: string
    readonly validTo: string | null
    /** What goes on for it in the heir's position. */
    readonly toId: string | null
  }[]
  readonly invitationIds: readonly string[]
}

export const takeover = appSchema.table(
  'takeover',
  {
    tenantId: uuid('tenant_id').notNull(),
    eventId: uuid('event_id').notNull(),
    subject: text({ enum: ['assignment', 'responsibility', 'position'] }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    fromUnitId: uuid('from_unit_id').notNull(),
    toUnitId: uuid('to_unit_id'),
    toPositionId: uuid('to_position_id'),
    since: date().notNull(),
    moved: jsonb().$type<MovedPosition>(),
  },
  (t) => [primaryKey({ name: 'takeover_pk', columns: [t.tenantId, t.eventId, t.subject, t.subjectId] })],
)

export const unitFigure = tenantTable('unit_figure', {
  unitId: uuid('unit_id').notNull(),
  schoolYear: integer('school_year').notNull(),
  kind: text().notNull(),
  value: doublePrecision(),
  numerator: doublePrecision(),
  denominator: doublePrecision(),
  reportedOn: date('reported_on').notNull(),
  source: text(),
  demo: boolean().notNull().default(false),
  version: integer().notNull().default(1),
})

export const unitImport = tenantTable('unit_import', {
  source: text({ enum: ['file', 'pasted'] }).notNull(),
  fileName: text('file_name').notNull(),
  sha256: text().notNull(),
  effectiveOn: date('effective_on').notNull(),
  status: text({ enum: ['preview', 'running', 'done', 'cancelled', 'failed'] }).notNull(),
  header: jsonb().$type<readonly string[]>().notNull(),
  rowCount: integer('row_count').notNull(),
  faultCount: integer('fault_count').notNull(),
  newCount: integer('new_count').notNull(),
  changedCount: integer('changed_count').notNull(),
  sameCount: integer('same_count').notNull(),
  writtenCount: integer('written_count').notNull().default(0),
  cancelAsked: boolean('cancel_asked').notNull().default(false),
  eventIds: uuid('event_ids').array().notNull().default([]),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  createdBy: uuid('created_by').notNull(),
  beatAt: timestamp('beat_at', { withTimezone: true }),
  endedAt: timestamp('ended_at', { withTimezone: true }),
  failure: text({ enum: ['interrupted', 'changed', 'fault'] }),
  version: integer().notNull().default(1),
})

export const unitImportRow = appSchema.table(
  'unit_import_row',
  {
    tenantId: uuid('tenant_id').notNull(),
    importId: uuid('import_id').notNull(),
    row: integer().notNull(),
    /** As they stood, in the order of the import's header. */
    cells: jsonb().$type<readonly string[]>().notNull(),
    state: text({ enum: ['new', 'changed', 'same', 'fault'] }).notNull(),
    unitId: uuid('unit_id'),
    changes: jsonb().$type<readonly { readonly column: string; readonly from: string; readonly to: string }[]>().notNull().default([]),
    faults: jsonb().$type<readonly { readonly column: string; readonly code: string; readonly about: string | null }[]>().notNull().default([]),
  },
  (t) => [primaryKey({ name: 'unit_import_row_pk', columns: [t.tenantId, t.importId, t.row] })],
)
