import type { TenantSession } from '@trongtam/records'
import { judgeAsked } from './judge-stored-rows.ts'
import { findUnitImport, insertUnitImport, type UnitImportRecord } from './unit-import-store.ts'
import type { UnitTable } from './unit-table.ts'

export interface AskedPreview {
  readonly source: UnitImportRecord['source']
  readonly fileName: string
  readonly effectiveOn: string
}

/** What rows of units would do, kept with them so that it is there after a reload; no unit changes. */
export async function previewUnits({ db, personId, now }: TenantSession, table: UnitTable, asked: AskedPreview): Promise<UnitImportRecord> {
  const { header, lines } = table
  const { rows, counts, sha256 } = await judgeAsked(db, { header, lines, effectiveOn: asked.effectiveOn })
  const id = await insertUnitImport(db, { ...asked, ...counts, sha256, header, createdAt: now, createdBy: personId }, rows)
  return findUnitImport(db, id)
}
