import type { TenantDb } from '@trongtam/db'
import { appointmentsByPosition, invitationsByPosition, listMovedPositions } from './dependant-store.ts'
import { closePositions, endAppointments, moveInvitations, removeAppointments, removePositions } from './moved-position-store.ts'

export type MovedPosition = Awaited<ReturnType<typeof loadMovedPositions>>[number]

/** The positions an event moved, with all that stands there now. */
export async function loadMovedPositions(db: TenantDb, eventId: string) {
  const moves = (await listMovedPositions(db, eventId)).flatMap(({ moved, ...row }) => (moved === null ? [] : [{ ...row, moved }]))
  const ids = moves.flatMap(({ id, to }) => [id, to?.id ?? []].flat())
  const [appointments, invitations] = [await appointmentsByPosition(db, ids), await invitationsByPosition(db, ids)]
  return moves.map((move) => ({
    ...move,
    held: appointments.get(move.id) ?? [],
    toHeld: appointments.get(move.to?.id ?? '') ?? [],
    toInvited: invitations.get(move.to?.id ?? '') ?? [],
  }))
}

/** Whether all stands as the event of that day left it, and nothing was done with it since. */
export function isUntouched({ closedOn, held, moved, to, toHeld, toInvited }: MovedPosition, day: string): boolean {
  const byId = new Map([...held, ...toHeld].map((each) => [each.id, each]))
  const stand = moved.appointments.every(({ id, validTo, toId }) => {
    const [old, next] = [byId.get(id), toId === null ? null : byId.get(toId)]
    const turn = old && old.validFrom > day ? old.validFrom : day
    return old?.validTo === turn && (next === null || (next?.validFrom === turn && next.validTo === validTo))
  })
  if (closedOn !== day || !stand) return false
  if (to === null || !moved.opened) return true
  const [own, invited] = [new Set(moved.appointments.map(({ toId }) => toId)), new Set(moved.invitationIds)]
  const isNew = to.closedOn === null && to.version === 1
  return (
    isNew &&
    toHeld.every(({ id }) => own.has(id)) &&
    toInvited.every(({ id, acceptedAt, revokedAt }) => invited.has(id) && acceptedAt === null && revokedAt === null)
  )
}

/** The new positions are gone once this is done; before it, nothing may name them any more. */
export async function putPositionsBack(db: TenantDb, moves: readonly MovedPosition[]): Promise<void> {
  const appointments = moves.flatMap(({ moved }) => moved.appointments)
  await removeAppointments(
    db,
    appointments.flatMap(({ toId }) => toId ?? []),
  )
  await endAppointments(db, appointments)
  await closePositions(
    db,
    moves.map(({ id }) => id),
    null,
  )
  await moveInvitations(
    db,
    moves.flatMap(({ id, moved }) => moved.invitationIds.map((invitationId) => ({ id: invitationId, positionId: id }))),
  )
  await removePositions(
    db,
    moves.flatMap(({ to, moved }) => (to !== null && moved.opened ? [to.id] : [])),
  )
}
