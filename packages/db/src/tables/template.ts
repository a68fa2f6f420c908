import { confidences, fieldRules, nodeKinds, type TargetLevel } from '@trongtam/domain'
import { integer, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const templateSchema = pgSchema('template')

export const template = templateSchema.table('template', {
  id: uuid().primaryKey(),
  schoolYear: integer('school_year').notNull(),
  title: text().notNull(),
})

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
  },
  (t) => [primaryKey({ name: 'revision_pk', columns: [t.templateId, t.revision] })],
)

export interface TemplateTarget {
  readonly name: string
  readonly level: TargetLevel
  readonly due: string | null
}

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
    targets: jsonb().$type<TemplateTarget[]>().notNull().default([]),
  },
  (t) => [primaryKey({ name: 'node_pk', columns: [t.templateId, t.revision, t.nodeId] })],
)
