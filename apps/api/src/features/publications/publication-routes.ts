import { listPublications, previewPublication, publishPlan, withdrawPublication } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { previewPlan } from './preview-plan.ts'
import { pagePublications } from './publication-store.ts'
import { publishPlanOfTenant } from './publish-plan-of-tenant.ts'
import { withdraw } from './withdraw.ts'

export const publicationRoutes = createApi()
  .openapi(listPublications, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db }) => pagePublications(db, c.req.valid('query'))), 200))
  .openapi(previewPublication, async (c) => {
    const { bytes, sha256, nextRevision, unchanged } = await inTenant(c, 'publication.preview', (session) => previewPlan(session, c.req.valid('param').planId))
    return c.json({ bytes, sha256, nextRevision, unchanged }, 200)
  })
  .openapi(publishPlan, async (c) => c.json(await inTenant(c, 'publication.publish', (session) => publishPlanOfTenant(session, c.req.valid('param').planId, c.req.valid('json'))), 200))
  .openapi(withdrawPublication, async (c) => c.json(await inTenant(c, 'publication.publish', (session) => withdraw(session, c.req.valid('param').publicationId, c.req.valid('json').reason)), 200))
