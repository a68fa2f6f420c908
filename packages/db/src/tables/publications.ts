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
