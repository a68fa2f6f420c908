import { customType, date, integer, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const platformSchema = pgSchema('platform')

export const tenantStates = ['pending', 'active', 'suspended', 'archived', 'refused'] as const
export type TenantState = (typeof tenantStates)[number]

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

export const province = platformSchema.table(
  'province',
  {
    code: text().notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
    slug: text().notNull(),
    name: text().notNull(),
    fullName: text('full_name').notNull(),
    kind: text({ enum: ['province', 'city'] }).notNull(),
  },
  (t) => [primaryKey({ name: 'province_pk', columns: [t.code, t.validFrom] })],
)

export const tenant = platformSchema.table('tenant', {
  id: uuid().primaryKey(),
  slug: text().notNull(),
  name: text().notNull(),
  kind: text({ enum: ['province', 'ministry'] }).notNull(),
  provinceCode: text('province_code'),
  status: text({ enum: tenantStates }).notNull(),
  accent: text().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  version: integer().notNull().default(1),
  /** The tenant that goes on for an archived one, and alone may read it. */
  successorId: uuid('successor_id'),
  archivedOn: date('archived_on'),
  archivedByWords: text('archived_by_words'),
})

export const formerProvince = platformSchema.table('former_province', {
  name: text().primaryKey(),
  successorCode: text('successor_code').notNull(),
  mergedOn: date('merged_on').notNull(),
  legalBasis: text('legal_basis').notNull(),
})

export const commune = platformSchema.table(
  'commune',
  {
    code: text().notNull(),
    validFrom: date('valid_from').notNull(),
    provinceCode: text('province_code').notNull(),
    name: text().notNull(),
    kind: text({ enum: ['commune', 'ward', 'special-zone'] }).notNull(),
  },
  (t) => [primaryKey({ name: 'commune_pk', columns: [t.code, t.validFrom] })],
)

export const registration = platformSchema.table('registration', {
  id: uuid().primaryKey(),
  provinceCode: text('province_code').notNull(),
  officialName: text('official_name').notNull(),
  contactName: text('contact_name').notNull(),
  contactPhone: text('contact_phone'),
  email: text().notNull(),
  status: text({ enum: ['unconfirmed', 'waiting', 'approved', 'refused'] }).notNull(),
  letterName: text('letter_name').notNull(),
  letterType: text('letter_type').notNull(),
  letter: bytea().notNull(),
  letterSha256: text('letter_sha256').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  confirmedAt: timestamp('confirmed_at', { withTimezone: true }),
  foundedTenantId: uuid('founded_tenant_id'),
  applicantId: uuid('applicant_id'),
  decidedAt: timestamp('decided_at', { withTimezone: true }),
  decidedBy: uuid('decided_by'),
  reason: text(),
  version: integer().notNull().default(1),
})
