import {
  confidences,
  fieldRules,
  nodeKinds,
  type TemplateBasis,
  type TemplateContent,
  type TemplateMilestone,
  type TemplateTarget,
  type UnitPatternContent,
} from '@trongtam/domain'
import { date, integer, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { tenantTable } from './tenant-table.ts'

export const templateSchema = pgSchema('template')

export const template = templateSchema.table('template', {
  id: uuid().primaryKey(),
  schoolYear: integer('school_year').notNull(),
  title: text().notNull(),
})

/** How many changes of each type a revision brought. */
export type RevisionChanges = Readonly<Record<string, number>>

export const revision = templateSchema.table(
  'revision',
  {
    templateId: uuid('template_id').notNull(),
    revision: integer().notNull(),
    theme: text().notNull(),
    source: text(),
    confidence: text({ enum: confidences }).notNull(),
    note: text(),
    summary: text().notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    themeRule: text('theme_rule', { enum: fieldRules }).notNull().default('adaptable'),
    bases: jsonb().$type<readonly TemplateBasis[]>().notNull().default([]),
    milestones: jsonb().$type<readonly TemplateMilestone[]>().notNull().default([]),
    changes: jsonb().$type<RevisionChanges>().notNull().default({}),
    decideBy: date('decide_by'),
  },
  (t) => [primaryKey({ name: 'revision_pk', columns: [t.templateId, t.revision] })],
)

export const templateNode = templateSchema.table(
  'node',
  {
    templateId: uuid('template_id').notNull(),
    revision: integer().notNull(),
    nodeId: uuid('node_id').notNull(),
    parentNodeId: uuid('parent_node_id'),
    kind: text({ enum: nodeKinds }).notNull(),
    position: integer().notNull(),
    text: text().notNull(),
    rule: text({ enum: fieldRules }).notNull(),
    targets: jsonb().$type<readonly TemplateTarget[]>().notNull().default([]),
    placeRule: text('place_rule', { enum: fieldRules }).notNull().default('adaptable'),
    cameFrom: uuid('came_from').array().notNull().default([]),
  },
  (t) => [primaryKey({ name: 'node_pk', columns: [t.templateId, t.revision, t.nodeId] })],
)

export const templateWithdrawal = templateSchema.table(
  'withdrawal',
  {
    templateId: uuid('template_id').notNull(),
    revision: integer().notNull(),
    reason: text().notNull(),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ name: 'template_withdrawal_pk', columns: [t.templateId, t.revision] })],
)

export const consultation = templateSchema.table('consultation', {
  id: uuid().primaryKey(),
  draftId: uuid('draft_id').notNull(),
  schoolYear: integer('school_year').notNull(),
  title: text().notNull(),
  content: jsonb().$type<TemplateContent>().notNull(),
  openedAt: timestamp('opened_at', { withTimezone: true }).notNull(),
  closesOn: date('closes_on').notNull(),
  closedAt: timestamp('closed_at', { withTimezone: true }),
})

/** What the ministry's editors write, in the ministry's own tenant. */
export const templateDraft = tenantTable('template_draft', {
  schoolYear: integer('school_year').notNull(),
  templateId: uuid('template_id').notNull(),
  basedOn: integer('based_on'),
  title: text().notNull(),
  source: text(),
  note: text(),
  content: jsonb().$type<TemplateContent>().notNull(),
  version: integer().notNull().default(1),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  updatedBy: uuid('updated_by').notNull(),
})

/** The kinds and levels of units a province's hierarchy is made from; the last revision stands. */
export const unitPattern = templateSchema.table('unit_pattern', {
  revision: integer().primaryKey(),
  title: text().notNull(),
  documentWords: text('document_words'),
  content: jsonb().$type<UnitPatternContent>().notNull(),
  publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
})
