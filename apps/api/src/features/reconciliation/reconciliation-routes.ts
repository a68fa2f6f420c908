import { decideChanges, getReconciliation, previewDecisions, undoDecisions } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { etagOf, versionOf } from '#http/version.ts'
import { decideChanges as decide } from './decide-changes.ts'
import { describeReconciliation } from './describe-reconciliation.ts'
import { previewDecisions as preview } from './preview-decisions.ts'
import { undoDecisions as undo } from './undo-decisions.ts'

export const reconciliationRoutes = createApi()
  .openapi(getReconciliation, async (c) => {
    const seen = await inTenant(c, 'tenant.read', (session) => describeReconciliation(session, c.req.valid('param').planId))
    c.header('etag', etagOf(seen.version))
    return c.json(seen, 200)
  })
  .openapi(previewDecisions, async (c) =>
    c.json(await inTenant(c, 'plan.edit', ({ db }) => preview(db, c.req.valid('param').planId, c.req.valid('json').decisions)), 200),
  )
  .openapi(decideChanges, async (c) => {
    const version = versionOf(c.req.valid('header')['if-match'])
    const { planId } = c.req.valid('param')
    const after = await inTenant(c, 'plan.edit', (session) => decide(session, { planId, version }, c.req.valid('json').decisions))
    c.header('etag', etagOf(after.version))
    return c.json(after, 200)
  })
  .openapi(undoDecisions, async (c) => {
    const version = versionOf(c.req.valid('header')['if-match'])
    const { planId } = c.req.valid('param')
    const after = await inTenant(c, 'plan.edit', (session) => undo(session, { planId, version }, c.req.valid('json').stepId))
    c.header('etag', etagOf(after.version))
    return c.json(after, 200)
  })
