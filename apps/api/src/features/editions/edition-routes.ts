import * as contract from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { attachmentHeaders } from '#http/kept-file.ts'
import { inTenant } from '#http/tenant-session.ts'
import { comparePlan } from './compare-plan.ts'
import { exportComparison, exportPlan } from './export-documents.ts'
import { describeNodeHistory } from './node-history.ts'
import { pageEditions, readEdition } from './read-editions.ts'

export const editionRoutes = createApi()
  .openapi(contract.listEditions, async (c) =>
    c.json(await inTenant(c, 'tenant.read', (session) => pageEditions(session, c.req.valid('param').planId, c.req.valid('query'))), 200),
  )
  .openapi(contract.getEdition, async (c) => {
    const { planId, number } = c.req.valid('param')
    return c.json(await inTenant(c, 'tenant.read', (session) => readEdition(session, planId, number)), 200)
  })
  .openapi(contract.compareEditions, async (c) => {
    const { from, to = null } = c.req.valid('query')
    return c.json(await inTenant(c, 'tenant.read', (session) => comparePlan(session, c.req.valid('param').planId, { from, to })), 200)
  })
  .openapi(contract.exportComparison, async (c) => {
    const file = await exportComparison(c, c.req.valid('param').planId, c.req.valid('json'))
    return c.body(Uint8Array.from(file.bytes), 200, attachmentHeaders(file))
  })
  .openapi(contract.exportPlan, async (c) => {
    const file = await exportPlan(c, c.req.valid('param').planId, c.req.valid('json'))
    return c.body(Uint8Array.from(file.bytes), 200, attachmentHeaders(file))
  })
  .openapi(contract.getNodeHistory, async (c) => {
    const { planId, nodeId } = c.req.valid('param')
    return c.json(await inTenant(c, 'tenant.read', (session) => describeNodeHistory(session, planId, nodeId)), 200)
  })
