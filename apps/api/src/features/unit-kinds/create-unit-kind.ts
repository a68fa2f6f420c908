import { recordAudit, type TenantSession } from '@trongtam/records'
import { visibleText } from '#http/visible-text.ts'
import { type AskedKind, insertUnitKind } from './unit-kind-store.ts'

/** A kind of the province's own within a national one. Refuses 'already-exists' where a kind has that name. */
export async function createUnitKind(session: TenantSession, { name, baseKind, level }: AskedKind) {
  const after = { name: visibleText(name, 'name'), baseKind, level }
  const id = await insertUnitKind(session.db, after)
  await recordAudit(session, { action: 'unit.create-own-kind', entity: 'unit_kind', entityId: id, before: null, after })
  return { id, ...after, unitCount: 0, version: 1 }
}
