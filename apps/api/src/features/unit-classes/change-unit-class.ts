import { recordAudit, type TenantSession } from '@trongtam/records'
import { type AskedClass, judgeAsked } from './asked-class.ts'
import { describeUnitClass } from './describe-unit-class.ts'
import { type ClassAtVersion, holdUnitClass, saveUnitClass } from './unit-class-register-store.ts'

/** Another name or rule: what was given to the class is from now on whom the new rule means. */
export async function changeUnitClass(session: TenantSession, at: ClassAtVersion, asked: AskedClass) {
  const { db, today } = session
  const { name, rule } = await holdUnitClass(db, at)
  const after = await judgeAsked(db, asked)
  await saveUnitClass(db, at, after)
  await recordAudit(session, { action: 'unit.change-class', entity: 'unit_class', entityId: at.id, before: { name, rule }, after })
  return describeUnitClass(db, at.id, today)
}
