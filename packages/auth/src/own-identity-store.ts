import type { PlatformDb } from '@trongtam/db'
import { mail, membership, oidcSubject, passkey, person, recoveryCode, registration, tenant, ticket, totp } from '@trongtam/db/tables'
import { type PersonId, Refusal } from '@trongtam/domain'
import { and, asc, count, desc, eq, isNotNull, isNull } from 'drizzle-orm'

const atMost = 500

/** All that is held of a person outside the tenants, but for secrets: hashes, keys, tokens (VN-01). */
export async function describeIdentity(db: PlatformDb, personId: PersonId) {
  const [self] = await db
    .select({ id: person.id, email: person.email, name: person.name, createdAt: person.createdAt })
    .from(person)
    .where(eq(person.id, personId))
  if (!self) throw new Refusal('not-found')
  return {
    person: self,
    hasPassword: await hasPassword(db, personId),
    authenticatorSince: (await db.select({ since: totp.confirmedAt }).from(totp).where(eq(totp.personId, personId)))[0]?.since ?? null,
    passkeys: await db
      .select({ name: passkey.name, createdAt: passkey.createdAt, lastUsedAt: passkey.lastUsedAt })
      .from(passkey)
      .where(eq(passkey.personId, personId))
      .limit(atMost),
    recoveryCodesLeft: await countCodes(db, personId),
    memberships: await listMemberships(db, personId),
    identityProviders: await db
      .select({ tenant: tenant.name, subject: oidcSubject.subject, linkedAt: oidcSubject.linkedAt })
      .from(oidcSubject)
      .innerJoin(tenant, eq(tenant.id, oidcSubject.tenantId))
      .where(eq(oidcSubject.personId, personId))
      .limit(atMost),
    invitations: await db
      .select({ tenant: tenant.name, sentAt: ticket.createdAt, expiresAt: ticket.expiresAt, usedAt: ticket.usedAt })
      .from(ticket)
      .innerJoin(tenant, eq(tenant.id, ticket.tenantId))
      .where(and(eq(ticket.email, self.email), eq(ticket.purpose, 'invitation')))
      .orderBy(desc(ticket.createdAt))
      .limit(atMost),
    mails: await db
      .select({ kind: mail.kind, to: mail.toEmail, createdAt: mail.createdAt, sentAt: mail.sentAt })
      .from(mail)
      .where(eq(mail.personId, personId))
      .orderBy(desc(mail.createdAt))
      .limit(atMost),
    signUps: await db
      .select({
        officialName: registration.officialName,
        contactName: registration.contactName,
        contactPhone: registration.contactPhone,
        email: registration.email,
        status: registration.status,
        createdAt: registration.createdAt,
      })
      .from(registration)
      .where(eq(registration.applicantId, personId))
      .limit(atMost),
  }
}

async function hasPassword(db: PlatformDb, personId: PersonId): Promise<boolean> {
  const rows = await db
    .select({ id: person.id })
    .from(person)
    .where(and(eq(person.id, personId), isNotNull(person.passwordHash)))
  return rows.length > 0
}

async function countCodes(db: PlatformDb, personId: PersonId): Promise<number> {
  const [left] = await db
    .select({ count: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.personId, personId), isNull(recoveryCode.usedAt)))
  return left?.count ?? 0
}

function listMemberships(db: PlatformDb, personId: PersonId) {
  return db
    .select({ tenantId: tenant.id, slug: tenant.slug, tenant: tenant.name, since: membership.since, endedAt: membership.endedAt })
    .from(membership)
    .innerJoin(tenant, eq(tenant.id, membership.tenantId))
    .where(eq(membership.personId, personId))
    .orderBy(asc(membership.since))
    .limit(atMost)
}
