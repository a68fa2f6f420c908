import type { Operation } from '@trongtam/domain'
import type { TestTenant } from '@trongtam/testing'
import type { TestApp } from '#test-app'
import { aUnitFile } from './a-unit-file.ts'

const effectiveOn = '2026-09-01'

/** For tests: an import that was previewed, and what the operations upon imports are asked with. */
export async function aUnitImportStage(call: TestApp, { slug, founder }: TestTenant) {
  const rows = [['', 'Sở Thử nghiệm', 'Sở']]
  const { json } = await call('POST', `/api/v1/t/${slug}/unit-imports/pasted`, { as: founder, body: { rows, effectiveOn } })
  return {
    ids: { importId: String(json.id) },
    bodies: {
      previewUnitImport: { file: await aUnitFile([{ name: 'Sở Thử nghiệm', kind: 'Sở' }]), fileName: 'don-vi.xlsx', effectiveOn },
      pasteUnits: { rows, effectiveOn },
      startUnitImport: { sha256: json.sha256 },
      cancelUnitImport: {},
      exportUnits: { on: effectiveOn, q: null, kind: null },
    },
  }
}

export const unitImportRights: Readonly<Record<string, Operation>> = {
  previewUnitImport: 'unit.edit',
  pasteUnits: 'unit.edit',
  startUnitImport: 'unit.edit',
  cancelUnitImport: 'unit.edit',
}
