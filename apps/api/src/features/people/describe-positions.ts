import type { Database } from '@trongtam/db'
import type { Role, TenantId } from '@trongtam/domain'
import { memberNames, unitNames } from '@trongtam/records'
import { historyOf, holdersFrom } from './appointment-store.ts'
import { listPending } from './invitation-store.ts'
import type { PeopleSession } from './people-session.ts'
import { findPosition, pagePositions, workOf } from './position-store.ts'
import { managerOf, mustReadAt, rootsOf } from './rights.ts'

interface PositionQuery {
  readonly limit: number
  readonly cursor?: string | undefined
  readonly q?: string | undefined
  readonly unitId?: string | undefined
  readonly within?: 'unit' | 'subtree' | undefined
  readonly role?: Role | undefined
  readonly state?: 'held' | 'vacant' | 'closed' | undefined
}

/** A page of positions with who holds each, as ids: names are added where they are kept. */
export async function listPositions(session: PeopleSession, query: PositionQuery) {
  const { db, held, today } = session
  const page = await pagePositions(db, { ...query, roots: rootsOf(held, 'people.read'), today })
  const holders = await holdersFrom(
    db,
    page.items.map(({ id }) => id),
    today,
  )
  const manages = await managerOf(
    session,
    page.items.map(({ unitId }) => unitId),
  )
  return { ...page, items: page.items.map((each) => ({ ...each, ...holdersOf(holders, each.id, today), manageable: isOpenTo(manages, each) })) }
}

/** One position with its history, its invitations and its work. */
export async function describePosition(session: PeopleSession, id: string) {
  const { db, today } = session
  const position = await findPosition(db, id)
  await mustReadAt(session, position.unitId)
  const manages = await managerOf(session, [position.unitId])
  const pending = await listPending(db, id)
  return {
    ...position,
    unitName: (await unitNames(db, [position.unitId], today)).get(position.unitId) ?? null,
    ...holdersOf(await holdersFrom(db, [id], today), id, today),
    manageable: isOpenTo(manages, position),
    history: (await historyOf(db, id)).map(holderOf),
    invited: pending.map(({ id: invitationId, name, email, validFrom, expiresAt }) => ({
      id: invitationId,
      name,
      email,
      validFrom,
      expiresAt: expiresAt.toISOString(),
    })),
    taskCount: (await workOf(db, position, today)).taskCount,
  }
}

interface Row {
  readonly unitId: string
  readonly role: Role
  readonly closedOn: string | null
}

function isOpenTo(manages: (position: Row) => boolean, position: Row): boolean {
  return position.closedOn === null && manages(position)
}

type Holding = Awaited<ReturnType<typeof holdersFrom>>[number]

function holderOf({ id, personId, validFrom, validTo, version }: Holding) {
  return { appointmentId: id, personId, validFrom, validTo, version }
}

function holdersOf(rows: readonly Holding[], positionId: string, today: string) {
  const own = rows.filter((row) => row.positionId === positionId)
  const now = own.find(({ validFrom }) => validFrom <= today)
  const next = own.find(({ validFrom }) => validFrom > today)
  return { holder: now ? holderOf(now) : null, next: next ? holderOf(next) : null }
}

type Nameless = ReturnType<typeof holderOf>

type Named = Nameless & { readonly name: string | null }

/** Puts a name beside an id; the platform is asked for the names of members of this tenant alone. */
export async function nameHolders(database: Database, tenantId: TenantId, holders: readonly (Nameless | null)[]): Promise<(each: Nameless) => Named> {
  const personIds = holders.flatMap((each) => each?.personId ?? [])
  const names = await database.lookUp((db) => memberNames(db, tenantId, personIds))
  return (each) => ({ ...each, name: names.get(each.personId) ?? null })
}
