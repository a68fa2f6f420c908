import type { PlatformDb } from '@trongtam/db'
import { tenant, type TenantState, ticket } from '@trongtam/db/tables'
import { Refusal } from '@trongtam/domain'
import { and, asc, eq, inArray, isNull, ne, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { pageOf, readCursor } from '#http/page.ts'

const successor = alias(tenant, 'successor')
const columns = {
  id: tenant.id,
  slug: tenant.slug,
  name: tenant.name,
  status: tenant.status,
  createdAt: tenant.createdAt,
  version: tenant.version,
  successor: { slug: successor.slug, name: successor.name },
  on: tenant.archivedOn,
  documentWords: tenant.archivedByWords,
}

/** The provinces that take part, wait or are suspended, by name; those refused are told by their sign-ups. */
export async function pageTenants(db: PlatformDb, { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const place = readCursor(cursor, 2)
  const rows = await select(
    db,
    and(ne(tenant.status, 'refused'), place ? sql`(${tenant.name}, ${tenant.id}) > (${place[0]}, ${place[1]}::uuid)` : undefined),
    limit + 1,
  )
  const page = pageOf(rows, limit, (row) => `${row.name}\u0000${row.id}`)
  return { ...page, items: page.items.map(toSummary) }
}

export async function findTenant(db: PlatformDb, tenantId: string) {
  const [found] = await select(db, eq(tenant.id, tenantId), 1)
  if (!found) throw new Refusal('not-found')
  return toSummary(found)
}

/** Changes the state of a province no later than `version`; refuses 'version-stale' when someone was faster. */
export async function storeState(
  db: PlatformDb,
  { id, version }: { readonly id: string; readonly version: number },
  from: TenantState,
  to: TenantState,
): Promise<void> {
  const changed = await db
    .update(tenant)
    .set({ status: to, version: version + 1 })
    .where(and(eq(tenant.id, id), eq(tenant.status, from), eq(tenant.version, version)))
    .returning({ id: tenant.id })
  if (changed.length === 0) throw new Refusal('version-stale')
}

/** Holds these provinces until the transaction ends, always in the same order: two mergers never wait in a ring. */
export async function lockTenants(db: PlatformDb, ids: readonly string[]): Promise<void> {
  await db
    .select({ id: tenant.id })
    .from(tenant)
    .where(inArray(tenant.id, [...ids]))
    .orderBy(asc(tenant.id))
    .for('update')
}

export interface StoredArchive {
  readonly successorId: string
  readonly on: string
  readonly documentWords: string
}

/** Makes an archive of a province that is held. The links of its open invitations lead nowhere from now on. */
export async function storeArchive(
  db: PlatformDb,
  { id, version }: { readonly id: string; readonly version: number },
  { successorId, on, documentWords }: StoredArchive,
  now: Date,
): Promise<void> {
  await db
    .update(tenant)
    .set({ status: 'archived', successorId, archivedOn: on, archivedByWords: documentWords, version: version + 1 })
    .where(eq(tenant.id, id))
  await db
    .update(ticket)
    .set({ usedAt: now })
    .where(and(eq(ticket.tenantId, id), eq(ticket.purpose, 'invitation'), isNull(ticket.usedAt)))
}

function select(db: PlatformDb, where: SQL | undefined, limit: number) {
  return db
    .select(columns)
    .from(tenant)
    .leftJoin(successor, eq(successor.id, tenant.successorId))
    .where(and(eq(tenant.kind, 'province'), where))
    .orderBy(asc(tenant.name), asc(tenant.id))
    .limit(limit)
}

function toSummary({ createdAt, successor: heir, on, documentWords, ...row }: Awaited<ReturnType<typeof select>>[number]) {
  return { ...row, createdAt: createdAt.toISOString(), archive: heir && { successor: heir, on: on ?? '', documentWords: documentWords ?? '' } }
}
