import { ofTenant, type TenantDb } from '@trongtam/db'
import { unitClass } from '@trongtam/db/tables'
import { asc } from 'drizzle-orm'

/** Every class of units with its rule, by name. */
export function listClassRules(db: TenantDb) {
  return db.select({ id: unitClass.id, name: unitClass.name, rule: unitClass.rule }).from(unitClass).where(ofTenant(db, unitClass)).orderBy(asc(unitClass.name))
}
