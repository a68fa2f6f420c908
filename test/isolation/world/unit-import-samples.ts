import { aUnitFile } from '@trongtam/api/a-unit-file'
import { newId } from '@trongtam/db'
import type { MakeSample } from './samples.ts'
import type { World } from './world.ts'

const effectiveOn = '2026-01-01'
const aRow = () => ({ name: `Sở ${newId()}`, kind: 'Sở, ban, ngành' })
const importPath = ({ own, other }: World) => ({ path: { importId: own.unitImportId }, foreign: { importId: other.unitImportId } })

/** Imports of units; one that is begun or put away is made for it. */
export const unitImportSamples: Readonly<Record<string, MakeSample>> = {
  getUnitTemplate: () => ({}),
  previewUnitImport: async () => ({ body: { file: await aUnitFile([aRow()]), fileName: 'don-vi.xlsx', effectiveOn } }),
  pasteUnits: () => ({ body: { rows: [['', `Sở ${newId()}`, 'Sở']], effectiveOn } }),
  listUnitImports: () => ({ query: { limit: '10' } }),
  getUnitImport: (world) => importPath(world),
  listUnitImportRows: (world) => ({ ...importPath(world), query: { state: 'fault', limit: '10' } }),
  getUnitImportFaults: (world) => importPath(world),
  startUnitImport: async (world) => {
    const { id, sha256 } = await aPreview(world)
    return { path: { importId: id }, body: { sha256 }, foreign: { importId: world.other.unitImportId } }
  },
  cancelUnitImport: async (world) => ({ path: { importId: (await aPreview(world)).id }, body: {}, foreign: { importId: world.other.unitImportId } }),
  exportUnits: () => ({ body: { on: effectiveOn, q: 'leak', kind: 'school' } }),
}

async function aPreview({ call, own }: World): Promise<{ id: string; sha256: string }> {
  const { json } = await call('POST', `/api/v1/t/${own.slug}/unit-imports/pasted`, {
    as: own.founder,
    body: { rows: [['', `Sở ${newId()}`, 'Sở']], effectiveOn },
  })
  return json
}
