import { canonicalJson, Refusal } from '@trongtam/domain'
import { administers, keepAnAdministrator, recordAudit, takeTurn } from '@trongtam/records'
import { createHash } from 'node:crypto'
import { holdersFrom, insertAppointment, saveEnd } from './appointment-store.ts'
import { listHandedTasks } from './handed-task-store.ts'
import { sendInvitation } from './invite-person.ts'
import type { PeopleSession } from './people-session.ts'
import { findPosition, workOf } from './position-store.ts'
import { mustManagePosition } from './rights.ts'

export interface AskedHandover {
  readonly positionId: string
  /** A member who takes the position over, or null for a guest who is invited to it. */
  readonly personId: string | null
  readonly email: string | null
  readonly name: string | null
  /** The first day of who takes it over. */
  readonly from: string
  readonly isMember: boolean
}

/**
 * What moves with a position: its role, the tasks it sees to and their dates. `sha256` covers all of it, so that what is
 * confirmed is what was shown.
 */
export async function previewHandover(session: PeopleSession, asked: AskedHandover) {
  const { db, today } = session
  const { position, leaving, work } = await stateOf(session, asked)
  const { taskCount, overdueCount } = work
  return {
    position,
    leaving,
    preview: { taskCount, overdueCount, tasks: await listHandedTasks(db, position, today), sha256: hashOf({ position, leaving, work, asked }), today },
  }
}

/**
 * Hands a position over as it was previewed: one appointment ends and the other begins on the same day, or the guest is
 * invited, in one transaction. Refuses 'handover-changed' when what moves is no longer what was shown.
 */
export async function handOver(session: PeopleSession, live: ReadonlySet<string>, { sha256, ...asked }: AskedHandover & { readonly sha256: string }) {
  const { db } = session
  await takeTurn(db, 'people')
  const { position, leaving, work } = await stateOf(session, asked)
  if (hashOf({ position, leaving, work, asked }) !== sha256) throw new Refusal('handover-changed')
  const validTo = asked.from < leaving.validFrom ? leaving.validFrom : asked.from
  await saveEnd(db, { id: leaving.id, version: leaving.version }, validTo)
  const taken = asked.personId === null ? await inviteGuest(session, asked) : await begin(session, asked, asked.personId)
  if (administers(position.role)) await keepAnAdministrator(session, live, asked.from)
  const common = { role: position.role, tasks: work.taskCount }
  await recordAudit(session, {
    action: 'people.hand-over',
    entity: 'position',
    entityId: asked.positionId,
    before: { ...common, personId: leaving.personId, validTo },
    after: { ...common, personId: asked.personId, ...taken, validFrom: asked.from },
  })
  return taken
}

async function begin({ db }: PeopleSession, { positionId, from }: AskedHandover, personId: string) {
  return { appointmentId: await insertAppointment(db, { positionId, personId, validFrom: from }), invitationId: null }
}

async function inviteGuest(session: PeopleSession, { positionId, email, name, from }: AskedHandover) {
  const { id } = await sendInvitation(session, { positionId, email: email ?? '', name: name ?? '', validFrom: from })
  return { appointmentId: null, invitationId: id }
}

/** What a handover rests upon. Refuses 'not-found' where nobody holds the position, or who takes it over is no member. */
async function stateOf(session: PeopleSession, asked: AskedHandover) {
  const { db, today } = session
  const position = await findPosition(db, asked.positionId)
  await mustManagePosition(session, position)
  mustBeComplete(asked, today)
  const [leaving, ...later] = await holdersFrom(db, [asked.positionId], today)
  if (!leaving || (asked.personId !== null && !asked.isMember)) throw new Refusal('not-found')
  if (later.length > 0) throw new Refusal('position-held')
  if (asked.personId === leaving.personId) throw new Refusal('invalid-input', { fields: [{ path: 'personId', message: 'holds the position already' }] })
  return { position, leaving, work: await workOf(db, position, today) }
}

function mustBeComplete({ personId, email, name, from }: AskedHandover, today: string): void {
  const guest = email !== null && name !== null
  if ((personId === null) !== guest || (email === null) !== (name === null))
    throw new Refusal('invalid-input', { fields: [{ path: 'personId', message: 'either a person, or the e-mail and name of a guest' }] })
  if (from < today) throw new Refusal('invalid-input', { fields: [{ path: 'from', message: 'must not lie in the past' }] })
}

type State = Awaited<ReturnType<typeof stateOf>> & { readonly asked: AskedHandover }

function hashOf({ position, leaving, work, asked }: State): string {
  const { personId, email, name, from } = asked
  const shown = {
    position: { id: position.id, version: position.version },
    leaving: { id: leaving.id, version: leaving.version },
    taking: { personId, email, name, from },
    assignments: work.assignments.map(({ id, dueOn }) => ({ id, dueOn })),
  }
  return createHash('sha256').update(canonicalJson(shown)).digest('hex')
}
