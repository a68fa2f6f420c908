import * as contract from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { comparePlan } from './compare-plan.ts'
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
