import { getDocument, listDocuments } from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { findDocument, pageDocuments } from './document-register-store.ts'

export const documentRoutes = createApi()
  .openapi(listDocuments, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db }) => pageDocuments(db, c.req.valid('query'))), 200))
  .openapi(getDocument, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db, today }) => findDocument(db, c.req.valid('param').documentId, today)), 200))
