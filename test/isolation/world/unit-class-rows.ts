import { newId, type TenantDb } from '@trongtam/db'
import { unitKind } from '@trongtam/db/tables'
import { leak } from './leak.ts'

/** A kind of the province's own, whose id is answered. */
export async function addOwnKind(db: TenantDb, mark: string): Promise<string> {
  const id = newId()
  await db.insert(unitKind).values({ tenantId: db.tenantId, id, name: leak('ownkind', mark), baseKind: 'school', level: 'institution' })
  return id
}
