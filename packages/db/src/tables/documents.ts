import { type ItemBase, standings } from '@trongtam/domain'
import { boolean, customType, date, doublePrecision, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { tenantTable } from './tenant-table.ts'

export const document = tenantTable('document', {
  kind: text().notNull(),
  numberSymbol: text('number_symbol'),
  issuer: text().notNull(),
  issuedOn: date('issued_on'),
  title: text().notNull(),
  signer: text(),
  standing: text({ enum: standings }).notNull(),
  sourceText: text('source_text'),
  recipients: jsonb().$type<string[]>().notNull().default([]),
  note: text(),
  notSecretDeclaredBy: uuid('not_secret_declared_by'),
  searchText: text('search_text').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})

export const citation = tenantTable('citation', {
  planId: uuid('plan_id').notNull(),
  nodeId: uuid('node_id'),
  documentId: uuid('document_id').notNull(),
  place: text().notNull(),
  position: integer().notNull().default(0),
  dropped: boolean().notNull().default(false),
  templateBasis: jsonb('template_basis').$type<ItemBase>(),
})

/** From one document to another: `from` replaces, amends, implements `to`. */
export const documentRelation = tenantTable('document_relation', {
  fromId: uuid('from_id').notNull(),
  kind: text({ enum: ['based-on', 'implements', 'amends', 'supplements', 'replaces', 'repeals'] }).notNull(),
  toId: uuid('to_id').notNull(),
  effectiveOn: date('effective_on'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** The file of a document, under the document's id. */
export const documentFile = tenantTable('document_file', {
  name: text().notNull(),
  type: text().notNull(),
  bytes: bytea().notNull(),
  sha256: text().notNull(),
  addedAt: timestamp('added_at', { withTimezone: true }).notNull(),
})

export const statistic = tenantTable('statistic', {
  schoolYear: integer('school_year').notNull(),
  kind: text().notNull(),
  value: doublePrecision().notNull(),
  change: doublePrecision(),
  documentId: uuid('document_id'),
  note: text(),
})
