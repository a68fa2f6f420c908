import type { TenantSession } from '@trongtam/records'
import { auditImport } from './begin-unit-import.ts'
import { isInterrupted } from './describe-import.ts'
import { changeUnitImport, findUnitImport, type UnitImportRecord } from './unit-import-store.ts'

/** Asks whoever writes an import to stop, or puts it away where nobody does; one that has ended stays as it is. */
export async function cancelUnitImport(session: TenantSession, importId: string): Promise<UnitImportRecord> {
  const { db, now } = session
  const found = await findUnitImport(db, importId)
  const isWritten = found.status === 'running' && !isInterrupted(found, now)
  const changed = isWritten
    ? await changeUnitImport(db, importId, ['running'], { cancelAsked: true })
    : await changeUnitImport(db, importId, ['preview', 'running', 'failed'], { status: 'cancelled', endedAt: now })
  if (changed) await auditImport(session, found, 'cancelled')
  return findUnitImport(db, importId)
}
