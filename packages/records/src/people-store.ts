import type { PlatformDb } from '@trongtam/db'
import { membership, person } from '@trongtam/db/tables'
import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { mentionsWords } from './search-store.ts'

interface MemberQuery {
  readonly tenantId: string
  /** Whom to look among; null is everybody. */
  readonly among: readonly string[] | null
  readonly state: 'current' | 'former'
  readonly q: string
  readonly limit: number
  /** Name and id of the last one of the page before. */
  readonly after: readonly [name: string, id: string] | null
}

const columns = {
  id: person.id,
  name: person.name,
  email: person.email,
  since: membership.since,
  endedAt: membership.endedAt,
  disabled: sql<boolean>`${person.disabledAt} is not null`,
}

function selectMembers(db: PlatformDb, tenantId: string, ...conditions: readonly (SQL | undefined)[]) {
  return db
    .select(columns)
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(eq(membership.tenantId, tenantId), ...conditions))
    .orderBy(asc(person.name), asc(person.id))
    .$dynamic()
}

/** Members of one tenant, or those who left it, by name: up to one more than `limit`. Nobody else is ever named. */
export async function listMembers(db: PlatformDb, { tenantId, among, state, q, limit, after }: MemberQuery) {
  if (among?.length === 0) return []
  return selectMembers(
    db,
    tenantId,
    state === 'current' ? isNull(membership.endedAt) : isNotNull(membership.endedAt),
    among ? inArray(person.id, [...among]) : undefined,
    mentionsWords([person.name, person.email], q),
    after ? sql`(${person.name}, ${person.id}) > (${after[0]}, ${after[1]}::uuid)` : undefined,
  ).limit(limit + 1)
}

/** The names of those who belong to the tenant or did, by id. */
export async function memberNames(db: PlatformDb, tenantId: string, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const rows = await selectMembers(db, tenantId, inArray(person.id, [...new Set(personIds)]))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The names of all who belong to the tenant or did, by id: asked before a change that will name one of them. */
export async function allMemberNames(db: PlatformDb, tenantId: string): Promise<Map<string, string>> {
  const rows = await selectMembers(db, tenantId)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Whoever belongs to the tenant today and may sign in. */
export async function liveMembers(db: PlatformDb, tenantId: string): Promise<Set<string>> {
  const rows = await selectMembers(db, tenantId, isNull(membership.endedAt), isNull(person.disabledAt))
  return new Set(rows.map(({ id }) => id))
}

/** Whoever belongs to the tenant today, by e-mail: of the addresses given, those alone. */
export async function membersByEmail(db: PlatformDb, tenantId: string, emails: readonly string[]): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map()
  const rows = await selectMembers(db, tenantId, isNull(membership.endedAt), inArray(person.email, [...new Set(emails)]))
  return new Map(rows.map(({ id, email }) => [email, id]))
}

/** Whether somebody belongs to the tenant today. */
export async function isMember(db: PlatformDb, tenantId: string, personId: string): Promise<boolean> {
  const rows = await selectMembers(db, tenantId, isNull(membership.endedAt), eq(person.id, personId)).limit(1)
  return rows.length > 0
}
