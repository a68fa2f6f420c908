import { ofTenant, type TenantDb } from '@trongtam/db'
import {
  appointment,
  assignment,
  citation,
  milestone,
  plan,
  planNode,
  planTheme,
  position,
  responsibility,
  result,
  target,
  unit,
  unitClass,
  unitVersion,
} from '@trongtam/db/tables'

/** Everything a waiting province was given to look at, children before what they hang on. */
const sampleTables = [
  assignment,
  responsibility,
  citation,
  result,
  target,
  milestone,
  planNode,
  planTheme,
  plan,
  appointment,
  position,
  unitClass,
  unitVersion,
  unit,
]

/** Empties a province that could not write yet: nothing in it is anybody's work. Its audit stays, and nothing is read. */
export async function removeSample(db: TenantDb): Promise<void> {
  for (const table of sampleTables) await db.delete(table).where(ofTenant(db, table))
}
