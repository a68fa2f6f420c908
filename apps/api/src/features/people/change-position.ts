import { Refusal, type Role, tidyText } from '@trongtam/domain'
import { administers, keepAnAdministrator, recordAudit, takeTurn } from '@trongtam/records'
import { auditOf } from './create-position.ts'
import type { PeopleSession } from './people-session.ts'
import { findPosition, savePosition } from './position-store.ts'
import { mustGrant, mustManagePosition } from './rights.ts'

interface PositionAtVersion {
  readonly id: string
  readonly version: number
}

/** Renames a position or gives it another role, for its holder too. Refuses 'last-administrator' where that leaves none. */
export async function changePosition(session: PeopleSession, at: PositionAtVersion, live: ReadonlySet<string>, asked: { title: string; role: Role }) {
  await takeTurn(session.db, 'people')
  const before = await findPosition(session.db, at.id)
  await mustManagePosition(session, before)
  mustGrant(session, asked.role)
  if (before.closedOn !== null) throw new Refusal('not-found')
  const after = { ...before, title: tidyText(asked.title), role: asked.role }
  const version = await savePosition(session.db, at, { title: after.title, role: after.role })
  if (administers(before.role) && !administers(after.role)) await keepAnAdministrator(session, live, session.today)
  await recordAudit(session, { action: 'position.change', entity: 'position', entityId: at.id, before: auditOf(before), after: auditOf(after) })
  return { id: at.id, version }
}
