import * as contracts from '@trongtam/contracts'
import { previewPlan, publishPlan, type TenantSession, takeTurn } from '@trongtam/records'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { pagePublications } from './publication-page-store.ts'
import { withdraw } from './withdraw.ts'

export const publicationRoutes = createApi()
  .openapi(contracts.listPublications, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db }) => pagePublications(db, c.req.valid('query'))), 200))
  .openapi(contracts.previewPublication, async (c) => {
    const { bytes, sha256, nextRevision, unchanged } = await inTenant(c, 'publication.preview', (session) => previewPlan(session, c.req.valid('param').planId))
    return c.json({ bytes, sha256, nextRevision, unchanged }, 200)
  })
  .openapi(contracts.publishPlan, async (c) => {
    const publish = async (session: TenantSession) => {
      await takeTurn(session.db, 'publications')
      return publishPlan(session, c.req.valid('param').planId, c.req.valid('json'))
    }
    return c.json(await inTenant(c, 'publication.publish', publish), 200)
  })
  .openapi(contracts.withdrawPublication, async (c) =>
    c.json(await inTenant(c, 'publication.publish', (session) => withdraw(session, c.req.valid('param').publicationId, c.req.valid('json').reason)), 200),
  )
