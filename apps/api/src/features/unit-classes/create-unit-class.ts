import { createUnitClass as insertUnitClass, recordAudit, type TenantSession } from '@trongtam/records'
import { type AskedClass, judgeAsked } from './asked-class.ts'
import { describeUnitClass } from './describe-unit-class.ts'

/** A class by its rule. Refuses 'already-exists' where a class has that name. */
export async function createUnitClass(session: TenantSession, asked: AskedClass) {
  const { db, today } = session
  const after = await judgeAsked(db, asked)
  const id = await insertUnitClass(db, after.name, after.rule)
  await recordAudit(session, { action: 'unit.create-class', entity: 'unit_class', entityId: id, before: null, after })
  return describeUnitClass(db, id, today)
}
