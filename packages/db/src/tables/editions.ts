import type { ReconcilingDecision, PlanItem } from '@trongtam/domain'
import { integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { tenantTable } from './tenant-table.ts'

export const edition = tenantTable('edition', {
  planId: uuid('plan_id').notNull(),
  number: integer().notNull(),
  documentId: uuid('document_id'),
  bytes: text().notNull(),
  sha256: text().notNull(),
  reason: text(),
  issuedAt: timestamp('issued_at', { withTimezone: true }).notNull(),
  issuedBy: uuid('issued_by').notNull(),
})

/** The items a step of reconciling changed, as they were before; those it added stand in `added`. */
export interface StepBefore {
  readonly changed: readonly PlanItem[]
  readonly added: readonly string[]
  readonly templateRevision: number
}

export const reconciliationStep = tenantTable('reconciliation_step', {
  planId: uuid('plan_id').notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
  personId: uuid('person_id').notNull(),
  revision: integer().notNull(),
  decisions: jsonb().$type<readonly ReconcilingDecision[]>().notNull(),
  before: jsonb().$type<StepBefore>().notNull(),
  leftVersion: integer('left_version').notNull(),
  undoneAt: timestamp('undone_at', { withTimezone: true }),
})

export const deferredChange = tenantTable('deferred_change', {
  planId: uuid('plan_id').notNull(),
  changeKey: text('change_key').notNull(),
  revision: integer().notNull(),
  reason: text().notNull(),
  at: timestamp({ withTimezone: true }).notNull(),
  personId: uuid('person_id').notNull(),
})
