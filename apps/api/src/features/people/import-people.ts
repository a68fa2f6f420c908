import { createHash } from 'node:crypto'
import { newId } from '@trongtam/db'
import { grantableRoles, Refusal, rolesOf } from '@trongtam/domain'
import { recordAudit, takeTurn } from '@trongtam/records'
import { positionsOf } from './held-position-store.ts'
import { importColumns } from './import-columns.ts'
import { insertInvitations, listPending } from './invitation-store.ts'
import { expiryOf, mailInvitation } from './invite-person.ts'
import { type ImportContext, judgeImport, type JudgedRow } from './judge-import.ts'
import { listHeldFrom } from './appointment-store.ts'
import type { PeopleSession } from './people-session.ts'
import { insertPositions, listOpenPositions } from './position-store.ts'
import type { ReadImport } from './read-import.ts'
import { rootsOf } from './rights.ts'
import { listChoices } from './unit-choice-store.ts'

/** The members among the e-mails of the file, by e-mail, as the platform knows them. */
export type Members = ReadonlyMap<string, string>

/** What a spreadsheet would do, row by row; `sha256` covers the file and the outcome of each row. */
export async function previewImport(session: PeopleSession, read: ReadImport, members: Members) {
  const rows = judgeImport(read.lines, await contextOf(session, members))
  const countOf = (state: JudgedRow['state']) => rows.filter((each) => each.state === state).length
  return {
    sheet: read.sheet,
    rows: rows.map((row) => describeRow(row, read)),
    newCount: countOf('new'),
    knownCount: countOf('known'),
    faultCount: countOf('fault'),
    sha256: hashOf(read, rows),
  }
}

/**
 * Invites everybody the preview said would be: all in one transaction, or nobody. Refuses 'import-faulty' while a row is
 * wrong, 'import-changed' when the outcome is no longer what was previewed.
 */
export async function importPeople(session: PeopleSession, read: ReadImport, members: Members, sha256: string) {
  const { db, now, personId } = session
  await takeTurn(db, 'people')
  const rows = judgeImport(read.lines, await contextOf(session, members))
  const faultCount = rows.filter(({ state }) => state === 'fault').length
  if (faultCount > 0) throw new Refusal('import-faulty', { faultCount })
  if (hashOf(read, rows) !== sha256) throw new Refusal('import-changed')
  const guests = rows
    .flatMap(({ guest }) => guest ?? [])
    .map((guest) => ({ ...guest, id: newId(), isNew: guest.positionId === null, positionId: guest.positionId ?? newId() }))
  const expiresAt = expiryOf(now)
  await insertPositions(
    db,
    guests.filter(({ isNew }) => isNew).map(({ positionId, unitId, title, role }) => ({ id: positionId, unitId, title, role })),
  )
  await insertInvitations(
    db,
    guests.map(({ id, email, name, positionId, validFrom }) => ({ id, email, name, positionId, validFrom, invitedBy: personId, invitedAt: now, expiresAt })),
  )
  for (const guest of guests) await mailInvitation(session, { ...guest, expiresAt })
  const invited = guests.map(({ id, positionId, role, validFrom }) => ({ invitationId: id, positionId, role, validFrom }))
  if (invited.length > 0) await recordAudit(session, { action: 'people.import', entity: 'invitation', entityId: null, before: null, after: { rows: invited } })
  return { invitedCount: invited.length, knownCount: rows.length - invited.length }
}

/** The tenant as it is: what the rows are judged by. */
async function contextOf({ db, held, kind, today }: PeopleSession, members: Members): Promise<ImportContext> {
  const units = await listChoices(db, rootsOf(held, 'people.manage'), today)
  const positions = await listOpenPositions(db)
  const pending = await listPending(db)
  const occupied = new Set([...(await listHeldFrom(db, today)), ...pending.map(({ positionId }) => positionId)])
  const emails = new Map([...members].map(([email, id]) => [id, email]))
  const theirs = await positionsOf(db, [...members.values()], { roots: null, state: 'current', today })
  return {
    today,
    units,
    grantable: grantableRoles(rolesOf(held), kind),
    vacant: positions.filter(({ id }) => !occupied.has(id)),
    taken: [...pending, ...theirs.map((each) => ({ ...each, email: emails.get(each.personId) ?? '' }))],
  }
}

function describeRow({ row, cells, state, faults, guest }: JudgedRow, { letters }: ReadImport) {
  return {
    row,
    name: cells.name,
    email: cells.email,
    unit: cells.unit,
    title: cells.title,
    state,
    position: guest === null ? null : guest.positionId === null ? ('new' as const) : ('vacant' as const),
    faults: faults.map(({ column, code }) => ({ column: letters[column], columnTitle: importColumns[column], value: cells[column].slice(0, 300), code })),
  }
}

function hashOf({ bytes }: ReadImport, rows: readonly JudgedRow[]): string {
  const outcome = { file: createHash('sha256').update(bytes).digest('hex'), rows: rows.map(({ row, state, guest }) => ({ row, state, guest })) }
  return createHash('sha256').update(JSON.stringify(outcome)).digest('hex')
}
