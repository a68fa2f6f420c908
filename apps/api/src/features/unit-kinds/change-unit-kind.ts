import { Refusal } from '@trongtam/domain'
import { recordAudit, type TenantSession } from '@trongtam/records'
import { visibleText } from '#http/visible-text.ts'
import { type AskedKind, countedKinds, holdUnitKind, type KindAtVersion, saveUnitKind } from './unit-kind-store.ts'

/** Another name or level. Refuses 'still-in-use' for another base kind once a unit is or was of it: its versions say that kind. */
export async function changeUnitKind(session: TenantSession, at: KindAtVersion, asked: AskedKind) {
  const { db } = session
  const held = await holdUnitKind(db, at)
  const [counted] = await countedKinds(db, [held])
  const unitCount = counted?.unitCount ?? 0
  if (asked.baseKind !== held.baseKind && unitCount > 0) throw new Refusal('still-in-use', { unitCount })
  const after = { name: visibleText(asked.name, 'name'), baseKind: asked.baseKind, level: asked.level }
  await saveUnitKind(db, at, after)
  const before = { name: held.name, baseKind: held.baseKind, level: held.level }
  await recordAudit(session, { action: 'unit.change-own-kind', entity: 'unit_kind', entityId: at.id, before, after })
  return { id: at.id, ...after, unitCount, version: at.version + 1 }
}
