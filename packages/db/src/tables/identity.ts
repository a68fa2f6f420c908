import { integer, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const identitySchema = pgSchema('identity')

export const person = identitySchema.table('person', {
  id: uuid().primaryKey(),
  email: text().notNull(),
  name: text().notNull(),
  passwordHash: text('password_hash'),
  disabledAt: timestamp('disabled_at', { withTimezone: true }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
})

export const session = identitySchema.table('session', {
  id: text().primaryKey(),
  personId: uuid('person_id').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
  lastUsedAt: timestamp('last_used_at', { withTimezone: true }).notNull(),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
  idleMinutes: integer('idle_minutes').notNull(),
  userAgent: text('user_agent'),
})

export const membership = identitySchema.table(
  'membership',
  {
    personId: uuid('person_id').notNull(),
    tenantId: uuid('tenant_id').notNull(),
    since: timestamp({ withTimezone: true }).notNull().defaultNow(),
    endedAt: timestamp('ended_at', { withTimezone: true }),
  },
  (t) => [primaryKey({ name: 'membership_pk', columns: [t.personId, t.tenantId] })],
)

export const signInFailure = identitySchema.table('sign_in_failure', {
  key: text().primaryKey(),
  failures: integer().notNull(),
  lastAt: timestamp('last_at', { withTimezone: true }).notNull(),
})
