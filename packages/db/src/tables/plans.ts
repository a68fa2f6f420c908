import { assignmentRoles, comparators, type ItemBase, nodeKinds, origins, planStages, planStatuses, themeStandings, type PlanCounts } from '@trongtam/domain'
import { boolean, date, doublePrecision, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { tenantTable } from './tenant-table.ts'

export const plan = tenantTable('plan', {
  schoolYear: integer('school_year').notNull(),
  title: text().notNull(),
  status: text({ enum: planStatuses }).notNull(),
  documentId: uuid('document_id'),
  templateId: uuid('template_id'),
  templateRevision: integer('template_revision'),
  counts: jsonb().$type<PlanCounts>().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  version: integer().notNull().default(1),
  stage: text({ enum: planStages }).notNull().default('settled'),
  templateTheme: text('template_theme'),
  /** The number of the last edition issued; 0 where there is none. */
  edition: integer().notNull().default(0),
  amendReason: text('amend_reason'),
  submittedAt: timestamp('submitted_at', { withTimezone: true }),
  returnReason: text('return_reason'),
  carriedFrom: uuid('carried_from'),
})

export const planTheme = tenantTable('plan_theme', {
  planId: uuid('plan_id').notNull(),
  text: text().notNull(),
  standing: text({ enum: themeStandings }).notNull(),
  documentId: uuid('document_id'),
})

export const planNode = tenantTable('plan_node', {
  planId: uuid('plan_id').notNull(),
  parentId: uuid('parent_id'),
  kind: text({ enum: nodeKinds }).notNull(),
  position: integer().notNull(),
  ordinal: integer().notNull(),
  number: text().notNull(),
  text: text().notNull(),
  origin: text({ enum: origins }).notNull(),
  templateNodeId: uuid('template_node_id'),
  templateText: text('template_text'),
  standingTask: boolean('standing_task').notNull().default(false),
  hasLead: boolean('has_lead').notNull().default(false),
  hasDue: boolean('has_due').notNull().default(false),
  targetCount: integer('target_count').notNull().default(0),
  citationCount: integer('citation_count').notNull().default(0),
  sourceLine: integer('source_line'),
  searchText: text('search_text').notNull(),
  version: integer().notNull().default(1),
  templateParentId: uuid('template_parent_id'),
  templatePosition: integer('template_position'),
  changeReason: text('change_reason'),
  finishedOn: date('finished_on'),
  carriedFrom: uuid('carried_from'),
})

export const target = tenantTable('target', {
  nodeId: uuid('node_id').notNull(),
  code: text(),
  name: text().notNull(),
  comparator: text({ enum: comparators }).notNull(),
  low: doublePrecision(),
  high: doublePrecision(),
  text: text(),
  unit: text().notNull(),
  due: text(),
  periodBasis: text('period_basis', { enum: ['school-year', 'calendar-year'] }).notNull(),
  note: text(),
  position: integer().notNull().default(0),
  dropped: boolean().notNull().default(false),
  templateTarget: jsonb('template_target').$type<ItemBase>(),
})

export const milestone = tenantTable('milestone', {
  planId: uuid('plan_id').notNull(),
  position: integer().notNull(),
  name: text().notNull(),
  onDate: date('on_date').notNull(),
  dropped: boolean().notNull().default(false),
  templateMilestone: jsonb('template_milestone').$type<ItemBase>(),
})

export const result = tenantTable('result', {
  targetId: uuid('target_id').notNull(),
  numerator: doublePrecision().notNull(),
  denominator: doublePrecision(),
  asOf: text('as_of').notNull(),
  documentId: uuid('document_id'),
  note: text(),
})

export const responsibility = tenantTable('responsibility', {
  planId: uuid('plan_id').notNull(),
  position: integer().notNull(),
  actor: text().notNull(),
  duty: text().notNull(),
  role: text({ enum: assignmentRoles }).notNull(),
  tone: text({ enum: ['order', 'request'] }).notNull(),
  unitId: uuid('unit_id'),
  unitClassId: uuid('unit_class_id'),
  sourceLine: integer('source_line'),
})

export const assignment = tenantTable('assignment', {
  planId: uuid('plan_id').notNull(),
  nodeId: uuid('node_id').notNull(),
  role: text({ enum: assignmentRoles }).notNull(),
  unitId: uuid('unit_id'),
  unitClassId: uuid('unit_class_id'),
  dueOn: date('due_on'),
  product: text(),
  positionId: uuid('position_id'),
})
