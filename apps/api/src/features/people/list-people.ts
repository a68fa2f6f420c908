import type { Database } from '@trongtam/db'
import type { Role, TenantId } from '@trongtam/domain'
import { listMembers } from '@trongtam/records'
import { pageOf, readCursor } from '#http/page.ts'
import { positionsOf, whoIsAt } from './held-position-store.ts'
import type { PeopleSession } from './people-session.ts'
import { managerOf, rootsOf } from './rights.ts'

export interface PeopleQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly q?: string | undefined
  readonly state: 'current' | 'former'
  readonly unitId?: string | undefined
  readonly role?: Role | undefined
}

type InTenant = <T>(work: (session: PeopleSession) => Promise<T>) => Promise<T>

/**
 * Who belongs to the tenant, or no longer does, by name. Names live with the platform and positions with the tenant, and no
 * role of the database reads both: the tenant says who is meant, the platform their names, the tenant what they hold. A
 * unit's head sees the people of their subtree alone.
 */
export async function listPeople(database: Database, tenantId: TenantId, inTenant: InTenant, query: PeopleQuery) {
  const place = readCursor(query.cursor, 2)
  const among = await inTenant((session) => whoIsMeant(session, query))
  const rows = await database.lookUp((db) =>
    listMembers(db, { tenantId, among, state: query.state, q: query.q ?? '', limit: query.limit, after: place as [string, string] | null }),
  )
  const page = pageOf(rows, query.limit, (row) => `${row.name}\u0000${row.id}`)
  const held = await inTenant((session) =>
    describeHeld(
      session,
      page.items.map(({ id }) => id),
      query.state,
    ),
  )
  return {
    ...page,
    items: page.items.map(({ since, endedAt, ...person }) => ({
      ...person,
      since: since.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
      positions: held.filter(({ personId }) => personId === person.id).map(({ personId: _personId, ...position }) => position),
    })),
  }
}

/** Whom a query narrows the list to; null is everybody. */
async function whoIsMeant({ db, held, today }: PeopleSession, { unitId, role, state }: PeopleQuery): Promise<string[] | null> {
  const roots = rootsOf(held, 'people.read')
  if (roots === null && unitId === undefined && role === undefined) return null
  return whoIsAt(db, { roots, unitId, role, state, today })
}

async function describeHeld(session: PeopleSession, personIds: readonly string[], state: PeopleQuery['state']) {
  const { db, held, today } = session
  const rows = await positionsOf(db, personIds, { roots: rootsOf(held, 'people.read'), state, today })
  const manages = await managerOf(
    session,
    rows.map(({ unitId }) => unitId),
  )
  return rows.map((row) => ({ ...row, manageable: state === 'current' && manages(row) }))
}
