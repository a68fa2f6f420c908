import { ofTenant, type TenantDb } from '@trongtam/db'
import { invitation, position } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
import { mentionsWords, unitNames, unitsBelow } from '@trongtam/records'
import { and, desc, eq, gt, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

export type InvitationState = 'open' | 'expired' | 'accepted' | 'revoked'

interface Stored {
  readonly acceptedAt: Date | null
  readonly revokedAt: Date | null
  readonly expiresAt: Date
}

export function stateOf({ acceptedAt, revokedAt, expiresAt }: Stored, now: Date): InvitationState {
  if (acceptedAt !== null) return 'accepted'
  if (revokedAt !== null) return 'revoked'
  return expiresAt <= now ? 'expired' : 'open'
}

const columns = {
  id: invitation.id,
  email: invitation.email,
  name: invitation.name,
  positionId: invitation.positionId,
  title: position.title,
  role: position.role,
  unitId: position.unitId,
  validFrom: invitation.validFrom,
  invitedAt: invitation.invitedAt,
  expiresAt: invitation.expiresAt,
  acceptedAt: invitation.acceptedAt,
  revokedAt: invitation.revokedAt,
  version: invitation.version,
}

function selectInvitations(db: TenantDb, ...conditions: readonly (SQL | undefined)[]) {
  return db
    .select(columns)
    .from(invitation)
    .innerJoin(position, and(ofTenant(db, position), eq(position.id, invitation.positionId)))
    .where(and(ofTenant(db, invitation), ...conditions))
    .$dynamic()
}

export async function findInvitation(db: TenantDb, id: string) {
  const [found] = await selectInvitations(db, eq(invitation.id, id))
  if (!found) throw new Refusal('not-found')
  return found
}

const isPending = () => and(isNull(invitation.acceptedAt), isNull(invitation.revokedAt))

interface InvitationQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly q?: string | undefined
  readonly state?: InvitationState | undefined
  readonly roots: readonly string[] | null
  readonly today: string
  readonly now: Date
}

/** Invitations, the latest first. */
export async function pageInvitations(db: TenantDb, { limit, cursor, q, state, roots, today, now }: InvitationQuery) {
  const place = readCursor(cursor, 2)
  const rows = await selectInvitations(
    db,
    roots ? sql`${position.unitId} in ${unitsBelow(db, roots, today)}` : undefined,
    state && isInState(state, now),
    mentionsWords([invitation.name, invitation.email], q ?? ''),
    place ? sql`(${invitation.invitedAt}, ${invitation.id}) < (${place[0]}::timestamptz, ${place[1]}::uuid)` : undefined,
  )
    .orderBy(desc(invitation.invitedAt), desc(invitation.id))
    .limit(limit + 1)
  const page = pageOf(rows, limit, (row) => `${row.invitedAt.toISOString()}\u0000${row.id}`)
  const names = await unitNames(
    db,
    page.items.map((row) => row.unitId),
    today,
  )
  return { ...page, items: page.items.map((row) => ({ ...row, unitName: names.get(row.unitId) ?? null })) }
}

function isInState(state: InvitationState, now: Date): SQL | undefined {
  switch (state) {
    case 'accepted':
      return isNotNull(invitation.acceptedAt)
    case 'revoked':
      return isNotNull(invitation.revokedAt)
    case 'open':
      return and(isPending(), gt(invitation.expiresAt, now))
    case 'expired':
      return and(isPending(), lte(invitation.expiresAt, now))
  }
}

/** Invitations that were neither accepted nor revoked, of one position or of all. */
export function listPending(db: TenantDb, positionId?: string) {
  return selectInvitations(db, isPending(), positionId ? eq(invitation.positionId, positionId) : undefined)
    .orderBy(desc(invitation.invitedAt), desc(invitation.id))
    .limit(20_000)
}

export interface NewInvitation {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly positionId: string
  readonly validFrom: string
  readonly invitedBy: string
  readonly invitedAt: Date
  readonly expiresAt: Date
}

export async function insertInvitations(db: TenantDb, rows: readonly NewInvitation[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await db.insert(invitation).values(rows.slice(from, from + 500).map((row) => ({ ...row, tenantId: db.tenantId })))
}

interface InvitationChange {
  readonly expiresAt?: Date
  readonly revokedAt?: Date
}

/** Changes an invitation made no later than `version`; refuses 'version-stale' with its state now. Answers the new version. */
export async function saveInvitation(
  db: TenantDb,
  { id, version }: { readonly id: string; readonly version: number },
  change: InvitationChange,
  now: Date,
): Promise<number> {
  const saved = await db
    .update(invitation)
    .set({ ...change, version: version + 1 })
    .where(and(ofTenant(db, invitation), eq(invitation.id, id), eq(invitation.version, version), isPending()))
    .returning({ id: invitation.id })
  if (saved.length > 0) return version + 1
  const current = await findInvitation(db, id)
  throw new Refusal('version-stale', { current: { id, version: current.version, state: stateOf(current, now) } })
}

/** Marks an invitation accepted, once; refuses 'ticket-invalid' where it was taken back in the meantime. */
export async function markAccepted(db: TenantDb, id: string, acceptedBy: string, now: Date) {
  const [accepted] = await db
    .update(invitation)
    .set({ acceptedAt: now, acceptedBy, version: sql`${invitation.version} + 1` })
    .where(and(ofTenant(db, invitation), eq(invitation.id, id), isPending()))
    .returning({ positionId: invitation.positionId, validFrom: invitation.validFrom })
  if (!accepted) throw new Refusal('ticket-invalid')
  return accepted
}

/** Makes the links that were mailed for an invitation lead nowhere. */
export async function voidLinks(db: TenantDb, invitationId: string): Promise<void> {
  await db.execute(sql`select app.void_tickets(${invitationId})`)
}

/** Ends somebody's membership of this tenant. */
export async function endMembership(db: TenantDb, personId: string): Promise<void> {
  await db.execute(sql`select app.end_membership(${personId})`)
}
