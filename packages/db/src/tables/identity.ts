import { sql } from 'drizzle-orm'
import { bigint, boolean, customType, integer, jsonb, pgSchema, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const identitySchema = pgSchema('identity')

const instant = (name: string) => timestamp(name, { withTimezone: true })
const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

export const person = identitySchema.table('person', {
  id: uuid().primaryKey(),
  email: text().notNull(),
  name: text().notNull(),
  passwordHash: text('password_hash'),
  disabledAt: timestamp('disabled_at', { withTimezone: true }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  /** An account of the embedded demonstration: no second factor and no step-up is asked of it. */
  exemptFromFactor: boolean('exempt_from_factor').notNull().default(false),
  erasedAt: instant('erased_at'),
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
  /** What the session is called towards its person: the id is the hash of the token. */
  handle: uuid()
    .notNull()
    .default(sql`uuidv7()`),
  awaiting: text({ enum: ['second-factor', 'enrolment'] }),
  strongAt: instant('strong_at'),
  network: text(),
  remember: boolean().notNull().default(false),
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

export const totp = identitySchema.table('totp', {
  personId: uuid('person_id').primaryKey(),
  sealedSecret: text('sealed_secret').notNull(),
  confirmedAt: instant('confirmed_at'),
  lastStep: bigint('last_step', { mode: 'number' }).notNull().default(0),
})

export const passkey = identitySchema.table('passkey', {
  id: text().primaryKey(),
  personId: uuid('person_id').notNull(),
  publicKey: bytea('public_key').notNull(),
  counter: bigint({ mode: 'number' }).notNull(),
  transports: text().array().notNull().default([]),
  name: text().notNull(),
  createdAt: instant('created_at').notNull(),
  lastUsedAt: instant('last_used_at'),
})

export const recoveryCode = identitySchema.table(
  'recovery_code',
  {
    personId: uuid('person_id').notNull(),
    codeHash: text('code_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [primaryKey({ name: 'recovery_code_pk', columns: [t.personId, t.codeHash] })],
)

export const challenge = identitySchema.table('challenge', {
  id: uuid().primaryKey(),
  personId: uuid('person_id'),
  purpose: text({ enum: ['enrol', 'sign-in', 'step-up'] }).notNull(),
  challenge: text().notNull(),
  expiresAt: instant('expires_at').notNull(),
})

export const device = identitySchema.table(
  'device',
  {
    id: text().notNull(),
    personId: uuid('person_id').notNull(),
    userAgent: text('user_agent'),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastUsedAt: instant('last_used_at').notNull(),
  },
  (t) => [primaryKey({ name: 'device_pk', columns: [t.personId, t.id] })],
)

export const ticketPurposes = ['registration', 'invitation', 'password-reset', 'email-change'] as const
export type TicketPurpose = (typeof ticketPurposes)[number]

export const ticket = identitySchema.table('ticket', {
  id: uuid().primaryKey(),
  purpose: text({ enum: ticketPurposes }).notNull(),
  email: text().notNull(),
  personId: uuid('person_id'),
  tenantId: uuid('tenant_id'),
  subjectId: uuid('subject_id'),
  tokenHash: text('token_hash'),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

export const mail = identitySchema.table('mail', {
  id: uuid().primaryKey(),
  kind: text().notNull(),
  toEmail: text('to_email').notNull(),
  toName: text('to_name').notNull(),
  params: jsonb().$type<Readonly<Record<string, string>>>().notNull().default({}),
  ticketId: uuid('ticket_id'),
  personId: uuid('person_id'),
  createdAt: instant('created_at').notNull(),
  dueAt: instant('due_at').notNull(),
  attempts: integer().notNull().default(0),
  sentAt: instant('sent_at'),
  givenUpAt: instant('given_up_at'),
  lastFault: text('last_fault'),
})

export const oidcProvider = identitySchema.table('oidc_provider', {
  tenantId: uuid('tenant_id').primaryKey(),
  name: text().notNull(),
  issuer: text().notNull(),
  clientId: text('client_id').notNull(),
  sealedClientSecret: text('sealed_client_secret'),
  createdAt: instant('created_at').notNull(),
})

export const oidcSubject = identitySchema.table(
  'oidc_subject',
  {
    tenantId: uuid('tenant_id').notNull(),
    subject: text().notNull(),
    personId: uuid('person_id').notNull(),
    linkedAt: instant('linked_at').notNull(),
  },
  (t) => [primaryKey({ name: 'oidc_subject_pk', columns: [t.tenantId, t.subject] })],
)

export const strangersAnsweredRequest = identitySchema.table(
  'answered_request',
  {
    scope: text().notNull(),
    key: text().notNull(),
    operation: text().notNull(),
    fingerprint: text().notNull(),
    answer: jsonb(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ name: 'identity_answered_request_pk', columns: [t.scope, t.key] })],
)
