import * as contracts from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { attachmentHeaders } from '#http/kept-file.ts'
import { inTenant } from '#http/tenant-session.ts'
import { addDocument } from './add-document.ts'
import { describeGraph } from './describe-graph.ts'
import { findDocument, pageDocuments } from './document-register-store.ts'
import { findFile } from './document-relation-store.ts'
import { relateDocuments, unrelateDocuments } from './relate-documents.ts'

export const documentRoutes = createApi()
  .openapi(contracts.listDocuments, async (c) => c.json(await inTenant(c, 'tenant.read', ({ db }) => pageDocuments(db, c.req.valid('query'))), 200))
  .openapi(contracts.getDocument, async (c) =>
    c.json(await inTenant(c, 'tenant.read', ({ db, today }) => findDocument(db, c.req.valid('param').documentId, today)), 200),
  )
  .openapi(contracts.addDocument, async (c) => c.json(await inTenant(c, 'document.import', (session) => addDocument(session, c.req.valid('json'))), 200))
  .openapi(contracts.addDocumentRelation, async (c) =>
    c.json(await inTenant(c, 'document.import', (session) => relateDocuments(session, c.req.valid('param').documentId, c.req.valid('json'))), 200),
  )
  .openapi(contracts.removeDocumentRelation, async (c) => {
    const { documentId, relationId } = c.req.valid('param')
    return c.json(await inTenant(c, 'document.import', (session) => unrelateDocuments(session, documentId, relationId)), 200)
  })
  .openapi(contracts.getDocumentFile, async (c) => {
    const file = await inTenant(c, 'tenant.read', ({ db }) => findFile(db, c.req.valid('param').documentId))
    return c.body(Buffer.from(file.bytes), 200, attachmentHeaders(file))
  })
  .openapi(contracts.getDocumentGraph, async (c) =>
    c.json(await inTenant(c, 'tenant.read', (session) => describeGraph(session, c.req.valid('param').planId)), 200),
  )
