import { Refusal } from '@trongtam/domain'
import { recordAudit, type TenantSession } from '@trongtam/records'
import { type ClassAtVersion, countedClasses, deleteUnitClass, holdUnitClass } from './unit-class-register-store.ts'

/** Removes a class. Refuses 'still-in-use' while a task or a duty of any plan is given to it. */
export async function removeUnitClass(session: TenantSession, at: ClassAtVersion) {
  const { db, today } = session
  const held = await holdUnitClass(db, at)
  const [counted] = await countedClasses(db, [held], today)
  if (counted && counted.usedCount > 0) throw new Refusal('still-in-use', { usedCount: counted.usedCount })
  await deleteUnitClass(db, at.id)
  const before = { name: held.name, rule: held.rule }
  await recordAudit(session, { action: 'unit.remove-class', entity: 'unit_class', entityId: at.id, before, after: null })
  return { id: at.id }
}
