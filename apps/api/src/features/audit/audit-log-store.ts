import { ofTenant, type TenantDb } from '@trongtam/db'
import { audit } from '@trongtam/db/tables'
import { type AuditAction, auditActions, type AuditEntity, type AuditGroup, auditGroupOf, Refusal } from '@trongtam/domain'
import { and, desc, eq, gte, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { pageOf, readCursor } from '#http/page.ts'

export interface AuditFilter {
  readonly personId?: string | undefined
  readonly group?: AuditGroup | undefined
  readonly entity?: AuditEntity | undefined
  readonly entityId?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only what these did; undefined is whoever it was. */
  readonly among?: readonly string[] | undefined
}

export interface AuditPage {
  readonly limit: number
  readonly cursor?: string | undefined
}

const columns = {
  id: audit.id,
  number: audit.sequence,
  at: audit.at,
  personId: audit.personId,
  action: sql<AuditAction>`${audit.action}`,
  entity: sql<AuditEntity>`${audit.entity}`,
  entityId: audit.entityId,
  // What belongs to a plan or a position, and what was refused, is told by the values.
  planId: sql<string | null>`coalesce(${audit.after}, ${audit.before}) ->> 'planId'`,
  operation: sql<string | null>`${audit.after} ->> 'operation'`,
  positionId: sql<string | null>`coalesce(${audit.after}, ${audit.before}) ->> 'positionId'`,
}
const withValues = { ...columns, before: audit.before, after: audit.after }

/** A row as the list has it; in full it has `before` and `after` as well. */
export type AuditHeadline = Awaited<ReturnType<typeof pageAudit>>['items'][number]

/** A page of the audit, latest first. */
export async function pageAudit(db: TenantDb, filter: AuditFilter, { limit, cursor }: AuditPage) {
  const place = readCursor(cursor, 1)
  const rows = await db
    .select(columns)
    .from(audit)
    .where(and(ofTenant(db, audit), ...conditions(filter), place ? sql`${audit.sequence} < ${place[0]}::bigint` : undefined))
    .orderBy(desc(audit.sequence))
    .limit(limit + 1)
  return pageOf(rows, limit, ({ number }) => String(number))
}

/** The same rows in the same order with all they hold, `limit` at the most. */
export function listAuditInFull(db: TenantDb, filter: AuditFilter, limit: number) {
  return db
    .select(withValues)
    .from(audit)
    .where(and(ofTenant(db, audit), ...conditions(filter)))
    .orderBy(desc(audit.sequence))
    .limit(limit)
}

export async function findAuditRow(db: TenantDb, auditId: string) {
  const [found] = await db
    .select(withValues)
    .from(audit)
    .where(and(ofTenant(db, audit), eq(audit.id, auditId)))
  if (!found) throw new Refusal('not-found')
  return found
}

function conditions({ personId, group, entity, entityId, from, to, among }: AuditFilter): (SQL | undefined)[] {
  const actions = auditActions.filter((action) => auditGroupOf(action) === group)
  return [
    personId === undefined ? undefined : eq(audit.personId, personId),
    among === undefined ? undefined : among.length === 0 ? sql`false` : inArray(audit.personId, [...among]),
    group === undefined ? undefined : inArray(audit.action, actions),
    entity === undefined ? undefined : eq(audit.entity, entity),
    entityId === undefined ? undefined : eq(audit.entityId, entityId),
    from === undefined ? undefined : gte(audit.at, startOfDay(from)),
    to === undefined ? undefined : lt(audit.at, startOfDay(to, 1)),
  ]
}

/** When a day begins in Vietnam, which keeps no summer time. */
function startOfDay(day: string, daysLater = 0): Date {
  return new Date(Date.parse(`${day}T00:00:00+07:00`) + daysLater * 86_400_000)
}
