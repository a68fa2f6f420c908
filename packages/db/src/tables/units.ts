import { ownerships, roles, schoolStages, unitKinds, type UnitClassRule, unitLevels } from '@trongtam/domain'
import { boolean, customType, date, integer, jsonb, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { appSchema, tenantTable } from './tenant-table.ts'

const daterange = customType<{ data: string }>({ dataType: () => 'daterange' })

export const unit = tenantTable('unit', {
  demo: boolean().notNull().default(false),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})

export const unitVersion = appSchema.table(
  'unit_version',
  {
    tenantId: uuid('tenant_id').notNull(),
    unitId: uuid('unit_id').notNull(),
    valid: daterange().notNull(),
    name: text().notNull(),
    code: text(),
    kind: text({ enum: unitKinds }).notNull(),
    level: text({ enum: unitLevels }).notNull(),
    stage: text({ enum: schoolStages }),
    ownership: text({ enum: ownerships }),
    area: text(),
    parentUnitId: uuid('parent_unit_id'),
    documentId: uuid('document_id'),
    searchText: text('search_text').notNull(),
    ownKindId: uuid('own_kind_id'),
    tags: text().array().notNull().default([]),
  },
  (t) => [primaryKey({ name: 'unit_version_pk', columns: [t.tenantId, t.unitId, t.valid] })],
)

export const unitClass = tenantTable('unit_class', {
  name: text().notNull(),
  rule: jsonb().$type<UnitClassRule>().notNull(),
  version: integer().notNull().default(1),
})

export const unitKind = tenantTable('unit_kind', {
  name: text().notNull(),
  baseKind: text('base_kind', { enum: unitKinds }).notNull(),
  level: text({ enum: unitLevels }).notNull(),
  version: integer().notNull().default(1),
})

export const position = tenantTable('position', {
  unitId: uuid('unit_id').notNull(),
  title: text().notNull(),
  role: text({ enum: roles }).notNull(),
  version: integer().notNull().default(1),
  closedOn: date('closed_on'),
})

export const appointment = tenantTable('appointment', {
  positionId: uuid('position_id').notNull(),
  personId: uuid('person_id').notNull(),
  validFrom: date('valid_from').notNull(),
  validTo: date('valid_to'),
  version: integer().notNull().default(1),
})

export const invitation = tenantTable('invitation', {
  email: text().notNull(),
  name: text().notNull(),
  positionId: uuid('position_id').notNull(),
  validFrom: date('valid_from').notNull(),
  invitedBy: uuid('invited_by').notNull(),
  invitedAt: timestamp('invited_at', { withTimezone: true }).notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  acceptedAt: timestamp('accepted_at', { withTimezone: true }),
  acceptedBy: uuid('accepted_by'),
  revokedAt: timestamp('revoked_at', { withTimezone: true }),
  version: integer().notNull().default(1),
})
