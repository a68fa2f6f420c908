import * as contract from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { exportAudit } from './export-audit.ts'
import { readAuditPage, readAuditRow } from './read-audit.ts'

export const auditRoutes = createApi()
  .openapi(contract.listAudit, async (c) => c.json(await readAuditPage(c, c.req.valid('query')), 200))
  .openapi(contract.getAuditRow, async (c) => c.json(await readAuditRow(c, c.req.valid('param').auditId), 200))
  .openapi(contract.exportAudit, async (c) => {
    const file = await exportAudit(c, c.req.valid('json'))
    return c.body(Uint8Array.from(file), 200, {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename="nhat-ky-${c.var.tenant.slug}.xlsx"`,
    })
  })
