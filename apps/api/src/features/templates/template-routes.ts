import { getTemplate, listTemplateRevisions, listTemplates, withdrawTemplateRevision } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { findTemplate, pageRevisions, pageTemplates } from './template-store.ts'
import { withdrawRevision } from './withdraw-revision.ts'

export const templateRoutes = createApi()
  .openapi(listTemplates, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db }) => pageTemplates(db, c.req.valid('query'))), 200))
  .openapi(getTemplate, async (c) =>
    c.json(await inTenant(c, 'tenant.read', ({ db }) => findTemplate(db, c.req.valid('param').templateId, c.req.valid('query').revision)), 200),
  )
  .openapi(listTemplateRevisions, async (c) =>
    c.json(await inTenant(c, 'tenant.read', ({ db }) => pageRevisions(db, c.req.valid('param').templateId, c.req.valid('query'))), 200),
  )
  .openapi(withdrawTemplateRevision, async (c) =>
    c.json(await inTenant(c, 'template.publish', (session) => withdrawRevision(session, c.req.valid('param'), c.req.valid('json').reason)), 200),
  )
