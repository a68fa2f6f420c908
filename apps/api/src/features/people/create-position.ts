import { type Role, tidyText } from '@trongtam/domain'
import { recordAudit } from '@trongtam/records'
import type { PeopleSession } from './people-session.ts'
import { insertPosition } from './position-store.ts'
import { mustGrant, mustManageAt } from './rights.ts'

interface AskedPosition {
  readonly unitId: string
  readonly title: string
  readonly role: Role
}

/** A position nobody holds yet. Refuses 'not-permitted' outside the asker's subtree or above their role. */
export async function createPosition(session: PeopleSession, { unitId, title, role }: AskedPosition) {
  await mustManageAt(session, unitId)
  mustGrant(session, role)
  const position = { unitId, title: tidyText(title), role }
  const id = await insertPosition(session.db, position)
  await recordAudit(session, { action: 'position.create', entity: 'position', entityId: id, before: null, after: auditOf(position) })
  return { id, version: 1 }
}

export function auditOf({ unitId, title, role }: AskedPosition) {
  return { unitId, positionTitle: title, role }
}
