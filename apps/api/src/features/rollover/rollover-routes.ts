import { getRollover, rollOverPlan } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { etagOf, versionOf } from '#http/version.ts'
import { describeRollover } from './describe-rollover.ts'
import { rollOverPlan as rollOver } from './roll-over-plan.ts'

export const rolloverRoutes = createApi()
  .openapi(getRollover, async (c) => {
    const seen = await inTenant(c, 'tenant.read', ({ db }) => describeRollover(db, c.req.valid('param').planId))
    c.header('etag', etagOf(seen.version))
    return c.json(seen, 200)
  })
  .openapi(rollOverPlan, async (c) => {
    const version = versionOf(c.req.valid('header')['if-match'])
    const { planId } = c.req.valid('param')
    const plan = await inTenant(c, 'plan.derive', (session) => rollOver(session, { planId, version }, c.req.valid('json').choices))
    c.header('etag', etagOf(plan.version))
    return c.json(plan, 200)
  })
