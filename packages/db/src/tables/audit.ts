import { bigint, jsonb, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { appSchema, tenantTable } from './tenant-table.ts'

/** Written by app.append_audit alone: `bytes` is the row as canonical JSON, `hash` covers it and the row before it (REL-15). */
export const audit = tenantTable('audit', {
  at: timestamp({ withTimezone: true }).notNull(),
  personId: uuid('person_id').notNull(),
  action: text().notNull(),
  entity: text().notNull(),
  entityId: uuid('entity_id'),
  before: jsonb().$type<unknown>(),
  after: jsonb().$type<unknown>(),
  sequence: bigint({ mode: 'number' }).notNull(),
  bytes: text().notNull(),
  hash: text().notNull(),
})

export const auditHead = appSchema.table('audit_head', {
  tenantId: uuid('tenant_id').primaryKey(),
  sequence: bigint({ mode: 'number' }).notNull(),
  hash: text().notNull(),
})

/** The answers of requests with an Idempotency-Key (REL-04), written in the transaction of what they did. */
export const answeredRequest = appSchema.table(
  'answered_request',
  {
    tenantId: uuid('tenant_id').notNull(),
    personId: uuid('person_id').notNull(),
    key: text().notNull(),
    operation: text().notNull(),
    /** A keyed digest of what was asked, so that the row tells nothing of it. */
    fingerprint: text().notNull(),
    answer: jsonb().$type<unknown>(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ name: 'answered_request_pk', columns: [t.tenantId, t.personId, t.key] })],
)
