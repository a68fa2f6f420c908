import type { PublishedSummary } from '@trongtam/domain'
import { integer, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const pubSchema = pgSchema('pub')

export const publication = pubSchema.table(
  'publication',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid().notNull(),
    planId: uuid('plan_id').notNull(),
    schoolYear: integer('school_year').notNull(),
    revision: integer().notNull(),
    tenantSlug: text('tenant_slug').notNull(),
    tenantName: text('tenant_name').notNull(),
    bytes: text().notNull(),
    sha256: text().notNull(),
    summary: jsonb().$type<PublishedSummary>().notNull(),
    reason: text(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    publishedBy: text('published_by').notNull(),
  },
  (t) => [primaryKey({ name: 'publication_pk', columns: [t.tenantId, t.id] })],
)

export const withdrawal = pubSchema.table(
  'withdrawal',
  {
    tenantId: uuid('tenant_id').notNull(),
    publicationId: uuid('publication_id').notNull(),
    reason: text().notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }).notNull(),
    withdrawnBy: text('withdrawn_by').notNull(),
  },
  (t) => [primaryKey({ name: 'withdrawal_pk', columns: [t.tenantId, t.publicationId] })],
)

/** What a province answers to a draft that is open for comments. */
export const comment = pubSchema.table(
  'comment',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid().notNull(),
    consultationId: uuid('consultation_id').notNull(),
    nodeId: uuid('node_id'),
    text: text().notNull(),
    tenantName: text('tenant_name').notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true }).notNull(),
    sentBy: text('sent_by').notNull(),
  },
  (t) => [primaryKey({ name: 'comment_pk', columns: [t.tenantId, t.id] })],
)

/** How far a plan follows the template, in figures alone. */
export const adoption = pubSchema.table(
  'adoption',
  {
    tenantId: uuid('tenant_id').notNull(),
    id: uuid().notNull(),
    schoolYear: integer('school_year').notNull(),
    tenantSlug: text('tenant_slug').notNull(),
    tenantName: text('tenant_name').notNull(),
    templateId: uuid('template_id').notNull(),
    revision: integer().notNull(),
    fieldsDiffer: integer('fields_differ').notNull(),
    countedAt: timestamp('counted_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ name: 'adoption_pk', columns: [t.tenantId, t.id] })],
)
