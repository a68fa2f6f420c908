import { newId, ofTenant, type TenantDb } from '@trongtam/db'
import { appointment, assignment, invitation, position } from '@trongtam/db/tables'
import { Refusal, type Role } from '@trongtam/domain'
import { isSeenToBy, mentionsWords, unitNames, unitsBelow } from '@trongtam/records'
import { and, asc, count, eq, exists, gt, isNull, lte, not, or, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'
import { holdsOn } from './appointment-store.ts'

const columns = {
  id: position.id,
  title: position.title,
  role: position.role,
  unitId: position.unitId,
  closedOn: position.closedOn,
  version: position.version,
}

export async function findPosition(db: TenantDb, id: string) {
  const [found] = await db
    .select(columns)
    .from(position)
    .where(and(ofTenant(db, position), eq(position.id, id)))
  if (!found) throw new Refusal('not-found')
  return found
}

export async function insertPosition(db: TenantDb, { unitId, title, role }: { unitId: string; title: string; role: Role }): Promise<string> {
  const id = newId()
  await db.insert(position).values({ tenantId: db.tenantId, id, unitId, title, role })
  return id
}

/** Changes a position made no later than `version`; refuses 'version-stale' with what is now stored. Answers the new version. */
export async function savePosition(
  db: TenantDb,
  { id, version }: { readonly id: string; readonly version: number },
  change: { readonly title?: string; readonly role?: Role; readonly closedOn?: string },
): Promise<number> {
  const saved = await db
    .update(position)
    .set({ ...change, version: version + 1 })
    .where(and(ofTenant(db, position), eq(position.id, id), eq(position.version, version)))
    .returning({ id: position.id })
  if (saved.length > 0) return version + 1
  const { title, role, version: current } = await findPosition(db, id)
  throw new Refusal('version-stale', { current: { id, version: current, title, role } })
}

interface PositionQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly q?: string | undefined
  readonly unitId?: string | undefined
  readonly within?: 'unit' | 'subtree' | undefined
  readonly role?: Role | undefined
  readonly state?: 'held' | 'vacant' | 'closed' | undefined
  /** The units whose subtrees the asker may look into; null is all. */
  readonly roots: readonly string[] | null
  readonly today: string
}

/** Positions by title; those that are open unless closed ones are asked for. */
export async function pagePositions(db: TenantDb, { limit, cursor, q, unitId, within, role, state, roots, today }: PositionQuery) {
  const place = readCursor(cursor, 2)
  const held = exists(
    db
      .select({ one: sql`1` })
      .from(appointment)
      .where(and(ofTenant(db, appointment), eq(appointment.positionId, position.id), holdsOn(today))),
  )
  const rows = await db
    .select(columns)
    .from(position)
    .where(
      and(
        ofTenant(db, position),
        state === 'closed' ? lte(position.closedOn, today) : or(isNull(position.closedOn), gt(position.closedOn, today)),
        state === 'held' ? held : state === 'vacant' ? not(held) : undefined,
        roots ? sql`${position.unitId} in ${unitsBelow(db, roots, today)}` : undefined,
        unitId && within !== 'unit' ? sql`${position.unitId} in ${unitsBelow(db, [unitId], today)}` : undefined,
        unitId && within === 'unit' ? eq(position.unitId, unitId) : undefined,
        role && eq(position.role, role),
        mentionsWords([position.title], q ?? ''),
        place ? sql`(${position.title}, ${position.id}) > (${place[0]}, ${place[1]}::uuid)` : undefined,
      ),
    )
    .orderBy(asc(position.title), asc(position.id))
    .limit(limit + 1)
  const page = pageOf(rows, limit, (row) => `${row.title}\u0000${row.id}`)
  const names = await unitNames(
    db,
    page.items.map((row) => row.unitId),
    today,
  )
  return { ...page, items: page.items.map((row) => ({ ...row, unitName: names.get(row.unitId) ?? null })) }
}

/** Open positions of some units, with whether somebody holds or is invited to each: for matching a spreadsheet's rows. */
export function listOpenPositions(db: TenantDb) {
  return db
    .select({ id: position.id, unitId: position.unitId, title: position.title, role: position.role })
    .from(position)
    .where(and(ofTenant(db, position), isNull(position.closedOn)))
    .orderBy(asc(position.title), asc(position.id))
    .limit(20_000)
}

export async function insertPositions(db: TenantDb, rows: readonly { id: string; unitId: string; title: string; role: Role }[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 500)
    await db.insert(position).values(rows.slice(from, from + 500).map((row) => ({ ...row, tenantId: db.tenantId })))
}

/** The tasks somebody in this position sees to today, those taken over with it too, and how many there are and are late. */
export async function workOf(db: TenantDb, position: { readonly id: string; readonly unitId: string }, today: string) {
  const ofPosition = isSeenToBy(db, position, today)
  const [counts] = await db
    .select({ taskCount: count(), overdueCount: sql<number>`count(*) filter (where ${assignment.dueOn} < ${today}::date)::int` })
    .from(assignment)
    .where(ofPosition)
  const ids = await db.select({ id: assignment.id, dueOn: assignment.dueOn }).from(assignment).where(ofPosition).orderBy(assignment.id).limit(5_000)
  return { taskCount: counts?.taskCount ?? 0, overdueCount: counts?.overdueCount ?? 0, assignments: ids }
}

export async function hasOpenInvitation(db: TenantDb, positionId: string): Promise<boolean> {
  const rows = await db
    .select({ id: invitation.id })
    .from(invitation)
    .where(and(ofTenant(db, invitation), eq(invitation.positionId, positionId), isNull(invitation.acceptedAt), isNull(invitation.revokedAt)))
    .limit(1)
  return rows.length > 0
}
