import { date, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const platformSchema = pgSchema('platform')

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
  status: text({ enum: ['pending', 'active', 'suspended', 'archived'] }).notNull(),
  accent: text().notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})
