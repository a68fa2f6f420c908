import { newId, type TenantDb } from '@trongtam/db'
import { unitImport, unitImportRow } from '@trongtam/db/tables'
import { leak } from './leak.ts'

/** An import that was looked at and not begun; answers its id. */
export async function addUnitImport(db: TenantDb, { mark, personId }: { readonly mark: string; readonly personId: string }): Promise<string> {
  const id = newId()
  await db.insert(unitImport).values({
    tenantId: db.tenantId,
    id,
    source: 'file',
    fileName: leak('importfile', mark),
    sha256: 'a'.repeat(64),
    effectiveOn: '2026-01-01',
    status: 'preview',
    header: ['Tên đơn vị', leak('importtitle', mark)],
    rowCount: 1,
    faultCount: 1,
    newCount: 0,
    changedCount: 0,
    sameCount: 0,
    createdAt: new Date(),
    createdBy: personId,
  })
  await db.insert(unitImportRow).values({
    tenantId: db.tenantId,
    importId: id,
    row: 2,
    cells: [leak('importedname', mark), leak('importedcell', mark)],
    state: 'fault',
    faults: [{ column: 'kind', code: 'missing', about: `unit:${leak('importabout', mark)}` }],
    changes: [{ column: 'name', from: leak('importfrom', mark), to: leak('importto', mark) }],
  })
  return id
}
