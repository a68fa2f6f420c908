import * as contract from '@trongtam/contracts'
import { rolesOf, type TenantId } from '@trongtam/domain'
import type { Context } from 'hono'
import { type ApiEnv, createApi } from '#http/api.ts'
import { inTenant, mustBeAdmitted } from '#http/tenant-session.ts'
import { workbook } from '#http/workbook.ts'
import { cancelUnitImport } from './cancel-unit-import.ts'
import { answerImport, describeRecord, describeRows, nameMakers } from './describe-import.ts'
import { readForExport, writeUnitsFile } from './export-units.ts'
import { writeFaultsFile } from './faults-file.ts'
import { previewUnits } from './preview-units.ts'
import { startUnitImport } from './start-unit-import.ts'
import { findUnitImport, listOwnKinds, pageUnitImportRows, pageUnitImports } from './unit-import-store.ts'
import { readPastedUnits, readUnitFile } from './unit-table.ts'
import { writeUnitTemplate } from './unit-template.ts'

export const unitImportRoutes = createApi()
  .openapi(contract.getUnitTemplate, async (c) => {
    const ownKinds = await inTenant(c, 'tenant.read', ({ db }) => listOwnKinds(db))
    return c.body(...workbook(await writeUnitTemplate(ownKinds), `mau-don-vi-${c.var.tenant.slug}`))
  })
  .openapi(contract.previewUnitImport, async (c) => {
    const { file, fileName, effectiveOn } = c.req.valid('json')
    await mustEditUnits(c)
    const table = await readUnitFile(file)
    return c.json(await answerImport(c, 'unit.edit', (session) => previewUnits(session, table, { source: 'file', fileName, effectiveOn })), 200)
  })
  .openapi(contract.pasteUnits, async (c) => {
    const { rows, effectiveOn } = c.req.valid('json')
    const table = readPastedUnits(rows)
    return c.json(await answerImport(c, 'unit.edit', (session) => previewUnits(session, table, { source: 'pasted', fileName: '', effectiveOn })), 200)
  })
  .openapi(contract.listUnitImports, async (c) => {
    const { items, nextCursor } = await inTenant(c, 'tenant.read', async ({ db, now }) => {
      const page = await pageUnitImports(db, c.req.valid('query'))
      return { ...page, items: page.items.map((record) => describeRecord(record, now)) }
    })
    return c.json({ items: await nameMakers(c, items), nextCursor }, 200)
  })
  .openapi(contract.getUnitImport, async (c) =>
    c.json(await answerImport(c, 'tenant.read', ({ db }) => findUnitImport(db, c.req.valid('param').importId)), 200),
  )
  .openapi(contract.listUnitImportRows, async (c) => {
    const { importId } = c.req.valid('param')
    const page = await inTenant(c, 'tenant.read', async ({ db }) => {
      const { header } = await findUnitImport(db, importId)
      const { items, nextCursor } = await pageUnitImportRows(db, importId, c.req.valid('query'))
      return { items: describeRows(header, items), nextCursor }
    })
    return c.json(page, 200)
  })
  .openapi(contract.getUnitImportFaults, async (c) =>
    c.body(
      ...workbook(await writeFaultsFile((read) => inTenant(c, 'tenant.read', read), c.req.valid('param').importId), `don-vi-can-sua-${c.var.tenant.slug}`),
    ),
  )
  .openapi(contract.startUnitImport, async (c) => c.json(await startUnitImport(c, c.req.valid('param').importId, c.req.valid('json').sha256), 200))
  .openapi(contract.cancelUnitImport, async (c) =>
    c.json(await answerImport(c, 'unit.edit', (session) => cancelUnitImport(session, c.req.valid('param').importId)), 200),
  )
  .openapi(contract.exportUnits, async (c) => {
    const filter = c.req.valid('json')
    const read = await inTenant(c, 'tenant.read', (session) => readForExport(session, filter))
    return c.body(...workbook(await writeUnitsFile(read), `don-vi-${c.var.tenant.slug}-${filter.on}`))
  })

/** Whether one may at all, asked before a file is read: what is costly is done for nobody else. */
async function mustEditUnits(c: Context<ApiEnv>): Promise<void> {
  const { settings, signedIn, tenant } = c.var
  const held = await settings.database.inTenant({ tenantId: tenant.id as TenantId, personId: signedIn.personId }, async (_db, roles) => roles)
  mustBeAdmitted(tenant, rolesOf(held), 'unit.edit')
}
