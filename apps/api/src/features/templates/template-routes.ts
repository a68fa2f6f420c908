import { getTemplate, listTemplateRevisions, listTemplates } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { findTemplate, pageRevisions, pageTemplates } from './template-store.ts'

export const templateRoutes = createApi()
  .openapi(listTemplates, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db }) => pageTemplates(db, c.req.valid('query'))), 200))
  .openapi(getTemplate, async (c) =>
    c.json(await inTenant(c, 'tenant.read', ({ db }) => findTemplate(db, c.req.valid('param').templateId, c.req.valid('query').revision)), 200),
  )
  .openapi(listTemplateRevisions, async (c) =>
    c.json(await inTenant(c, 'tenant.read', ({ db }) => pageRevisions(db, c.req.valid('param').templateId, c.req.valid('query'))), 200),
  )
