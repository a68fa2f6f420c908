import type { PlatformDb } from '@trongtam/db'
import { person, province, registration, tenant, ticket } from '@trongtam/db/tables'
import { type PersonId, Refusal, type TenantId } from '@trongtam/domain'
import { and, desc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

const confirmed = ['waiting', 'approved', 'refused'] as const
export type RegistrationState = (typeof confirmed)[number]

type Page = { readonly limit: number; readonly cursor?: string | undefined }

export async function createRegistration(db: PlatformDb, row: typeof registration.$inferInsert): Promise<void> {
  await db.insert(registration).values(row)
}

/** Sign-ups whose e-mail is confirmed, latest first. */
export async function pageRegistrations(db: PlatformDb, { limit, cursor, status }: Page & { readonly status?: RegistrationState | undefined }) {
  const states = status ? eq(registration.status, status) : inArray(registration.status, confirmed)
  const rows = await db
    .select(summary)
    .from(registration)
    .leftJoin(province, provinceOfNow)
    .where(and(states, before(cursor)))
    .orderBy(desc(registration.createdAt), desc(registration.id))
    .limit(limit + 1)
  const page = pageOf(rows, limit, placeOf)
  return { ...page, items: page.items.map(toSummary) }
}

/** What a person asked for, latest first. */
export async function pageOwnRegistrations(db: PlatformDb, personId: PersonId, { limit, cursor }: Page) {
  const rows = await db
    .select({ ...summary, reason: registration.reason, slug: tenant.slug })
    .from(registration)
    .innerJoin(tenant, eq(tenant.id, registration.foundedTenantId))
    .leftJoin(province, provinceOfNow)
    .where(and(eq(registration.applicantId, personId), inArray(registration.status, confirmed), before(cursor)))
    .orderBy(desc(registration.createdAt), desc(registration.id))
    .limit(limit + 1)
  const page = pageOf(rows, limit, placeOf)
  const items = page.items.map((row) => {
    const { id, province: name, status, createdAt, decidedAt } = toSummary(row)
    return { id, slug: row.slug, province: name, status, createdAt, decidedAt, reason: row.reason }
  })
  return { ...page, items }
}

/** One sign-up with all but its letter. Refuses 'not-found' also for one whose e-mail nobody confirmed. */
export async function findRegistration(db: PlatformDb, registrationId: string) {
  const [row] = await db
    .select({
      ...summary,
      provinceCode: registration.provinceCode,
      contactPhone: registration.contactPhone,
      confirmedAt: registration.confirmedAt,
      letterName: registration.letterName,
      letterType: registration.letterType,
      letterBytes: sql<number>`octet_length(${registration.letter})`,
      letterSha256: registration.letterSha256,
      decidedBy: person.name,
      reason: registration.reason,
      version: registration.version,
      foundedTenantId: registration.foundedTenantId,
      applicantId: registration.applicantId,
      slug: tenant.slug,
    })
    .from(registration)
    .innerJoin(tenant, eq(tenant.id, registration.foundedTenantId))
    .leftJoin(province, provinceOfNow)
    .leftJoin(person, eq(person.id, registration.decidedBy))
    .where(and(eq(registration.id, registrationId), inArray(registration.status, confirmed)))
  if (!row) throw new Refusal('not-found')
  return { ...row, tenantId: row.foundedTenantId as TenantId, administratorId: row.applicantId as PersonId }
}

export type FoundRegistration = Awaited<ReturnType<typeof findRegistration>>

export function describeRegistration(row: FoundRegistration) {
  const { contactPhone, confirmedAt, decidedBy, reason, version } = row
  const letter = { name: row.letterName, type: row.letterType, bytes: row.letterBytes, sha256: row.letterSha256 }
  return { ...toSummary(row), contactPhone, confirmedAt: confirmedAt?.toISOString() ?? null, letter, decidedBy, reason, version }
}

export async function findLetter(db: PlatformDb, registrationId: string) {
  const [found] = await db
    .select({ name: registration.letterName, type: registration.letterType, bytes: registration.letter })
    .from(registration)
    .where(and(eq(registration.id, registrationId), inArray(registration.status, confirmed)))
  if (!found) throw new Refusal('not-found')
  return found
}

/** The sign-up a link in a mail confirms, and whether its e-mail has an account. Refuses 'ticket-invalid'. */
export async function findConfirmable(db: PlatformDb, tokenHash: string, now: Date) {
  const [found] = await db
    .select({
      id: registration.id,
      provinceCode: registration.provinceCode,
      email: registration.email,
      contactName: registration.contactName,
      account: person.id,
    })
    .from(ticket)
    .innerJoin(registration, and(eq(registration.id, ticket.subjectId), eq(registration.status, 'unconfirmed')))
    .leftJoin(person, eq(person.email, registration.email))
    .where(and(eq(ticket.tokenHash, tokenHash), eq(ticket.purpose, 'registration'), isNull(ticket.usedAt), gt(ticket.expiresAt, now)))
  if (!found) throw new Refusal('ticket-invalid')
  return found
}

/** Refuses a waiting sign-up and frees its province. Refuses 'registration-decided' when someone was faster. */
export async function storeRefusal(
  db: PlatformDb,
  { id, version, foundedTenantId }: Pick<FoundRegistration, 'id' | 'version' | 'foundedTenantId'>,
  decision: { readonly reason: string; readonly decidedBy: PersonId; readonly decidedAt: Date },
): Promise<void> {
  const changed = await db
    .update(registration)
    .set({ ...decision, status: 'refused', version: version + 1 })
    .where(and(eq(registration.id, id), eq(registration.status, 'waiting'), eq(registration.version, version)))
    .returning({ id: registration.id })
  if (changed.length === 0) throw new Refusal('registration-decided')
  await db
    .update(tenant)
    .set({ status: 'refused', version: sql`${tenant.version} + 1` })
    .where(and(eq(tenant.id, foundedTenantId ?? ''), eq(tenant.status, 'pending')))
}

const summary = {
  id: registration.id,
  province: province.fullName,
  provinceCode: registration.provinceCode,
  officialName: registration.officialName,
  contactName: registration.contactName,
  email: registration.email,
  status: registration.status,
  createdAt: registration.createdAt,
  decidedAt: registration.decidedAt,
}

/** The period of the province that still holds. */
const provinceOfNow = and(eq(province.code, registration.provinceCode), isNull(province.validTo))

interface SummaryRow {
  readonly id: string
  readonly province: string | null
  readonly provinceCode: string
  readonly officialName: string
  readonly contactName: string
  readonly email: string
  readonly status: (typeof registration.$inferSelect)['status']
  readonly createdAt: Date
  readonly decidedAt: Date | null
}

function toSummary({ id, province: name, provinceCode, officialName, contactName, email, status, createdAt, decidedAt }: SummaryRow) {
  return {
    id,
    province: name ?? provinceCode,
    officialName,
    contactName,
    email,
    status: status as RegistrationState,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  }
}

function placeOf({ createdAt, id }: SummaryRow): string {
  return `${createdAt.toISOString()}\u0000${id}`
}

function before(cursor: string | undefined): SQL | undefined {
  const [createdAt, id] = readCursor(cursor, 2) ?? []
  return createdAt === undefined ? undefined : sql`(${registration.createdAt}, ${registration.id}) < (${createdAt}::timestamptz, ${id}::uuid)`
}
