import { newId } from '@trongtam/db'
import type { NewTakeover, TenantSession } from '@trongtam/records'
import type { ForeseenEvent } from './foresee-unit-event.ts'
import { listAppointmentsIn, listInvitationsIn, listPositionsIn } from './held-work-store.ts'
import { closePositions, endAppointments, insertAppointments, insertPositions, moveInvitations } from './moved-position-store.ts'

type Position = ForeseenEvent['work']['positions'][number]
type Appointment = ForeseenEvent['work']['appointments'][number]

/** What becomes of one position: closed on the day, and where somebody takes it over, another one holds its people. */
interface Move {
  readonly position: Position
  readonly toUnitId: string | null
  readonly to: { readonly id: string; readonly opened: boolean } | null
  readonly ends: readonly { readonly id: string; readonly validTo: string; readonly was: string | null; readonly next: NextAppointment | null }[]
  readonly invitationIds: readonly string[]
}

interface NextAppointment {
  readonly id: string
  readonly positionId: string
  readonly personId: string
  readonly validFrom: string
  readonly validTo: string | null
}

/**
 * Closes the positions of units that end on the event's day, and opens one of the same title and role for each in the unit
 * that takes it over, or uses the vacant one there: the same people hold it from that day on. Appointments have dates, so
 * an event of a day to come needs nobody to carry it out. Answers the takeovers, with what undoing them takes.
 */
export async function movePositions(
  { db, today }: Pick<TenantSession, 'db' | 'today'>,
  foreseen: ForeseenEvent,
  takeovers: readonly NewTakeover[],
): Promise<NewTakeover[]> {
  const { event, work } = foreseen
  const unitOf = new Map(takeovers.flatMap(({ subject, subjectId, toUnitId }) => (subject === 'position' ? [[subjectId, toUnitId]] : [])))
  if (work.positions.length === 0) return []
  const takeVacant = await vacantPositions(db, [...new Set([...unitOf.values()].flatMap((unitId) => unitId ?? []))], event.on)
  const appointments = Map.groupBy(work.appointments, ({ positionId }) => positionId)
  const invitations = Map.groupBy(work.invitations, ({ positionId }) => positionId)
  const moves = work.positions.map((position): Move => {
    const toUnitId = unitOf.get(position.id) ?? null
    const vacant = toUnitId === null ? null : takeVacant(toUnitId, position)
    const to = toUnitId === null ? null : { id: vacant ?? newId(), opened: vacant === null }
    const ends = (appointments.get(position.id) ?? []).map((each) => endOf(each, event.on, to?.id ?? null))
    // Whoever is invited to a position of a day to come still begins in the one that is there.
    const invited = to !== null && event.on <= today ? (invitations.get(position.id) ?? []) : []
    return { position, toUnitId, to, ends, invitationIds: invited.map(({ id }) => id) }
  })
  const opened = moves.flatMap(({ position, toUnitId, to }) => (to?.opened && toUnitId !== null ? [{ ...position, id: to.id, unitId: toUnitId }] : []))
  const ends = moves.flatMap((move) => move.ends)
  await insertPositions(db, opened)
  await closePositions(
    db,
    work.positions.map(({ id }) => id),
    event.on,
  )
  await endAppointments(db, ends)
  await insertAppointments(
    db,
    ends.flatMap(({ next }) => next ?? []),
  )
  await moveInvitations(
    db,
    moves.flatMap(({ to, invitationIds }) => (to ? invitationIds.map((id) => ({ id, positionId: to.id })) : [])),
  )
  return moves.map(takeoverOf)
}

function endOf({ id, personId, validFrom, validTo }: Appointment, day: string, positionId: string | null): Move['ends'][number] {
  const turn = validFrom > day ? validFrom : day
  return { id, validTo: turn, was: validTo, next: positionId === null ? null : { id: newId(), positionId, personId, validFrom: turn, validTo } }
}

function takeoverOf({ position, toUnitId, to, ends, invitationIds }: Move): NewTakeover {
  const appointments = ends.map(({ id, was, next }) => ({ id, validTo: was, toId: next?.id ?? null }))
  return {
    subject: 'position',
    subjectId: position.id,
    fromUnitId: position.unitId,
    toUnitId,
    toPositionId: to?.id ?? null,
    moved: { opened: to?.opened ?? false, appointments, invitationIds },
  }
}

/** Finds a position of the same title and role in a unit that nobody holds on the day or later; each once. */
async function vacantPositions(db: TenantSession['db'], unitIds: readonly string[], day: string) {
  const held = new Set([...(await listAppointmentsIn(db, unitIds, day)), ...(await listInvitationsIn(db, unitIds))].map(({ positionId }) => positionId))
  const vacant = (await listPositionsIn(db, unitIds)).filter(({ id }) => !held.has(id))
  return (unitId: string, { title, role }: Position): string | null => {
    const index = vacant.findIndex((each) => each.unitId === unitId && each.title === title && each.role === role)
    return index < 0 ? null : (vacant.splice(index, 1)[0]?.id ?? null)
  }
}
