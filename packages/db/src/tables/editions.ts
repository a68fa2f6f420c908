import type { PlanItem, PutOff, ReconcilingDecision } from '@trongtam/domain'
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

/** What a step of reconciling changed, as it was before. */
export interface StepBefore {
  readonly changed: readonly PlanItem[]
  /** Ids of the items it added. */
  readonly added: readonly string[]
  readonly templateRevision: number
  /** All that was put off in the plan. */
  readonly deferred: readonly PutOff[]
  /** The reasons of the nodes it gave one, by their ids. */
  readonly reasons: Readonly<Record<string, string | null>>
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
