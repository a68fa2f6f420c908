import { createRoute, z } from '@hono/zod-openapi'
import { DocumentDetail } from './documents.ts'
import { answers, Id, inTenantPath, IsoDate, takes } from './operation.ts'
import { CitedDocument } from './template-content.ts'

/** căn cứ, thực hiện, sửa đổi, bổ sung, thay thế, làm hết hiệu lực. */
export const RelationKind = z.enum(['based-on', 'implements', 'amends', 'supplements', 'replaces', 'repeals'])
const documentPath = inTenantPath.extend({ documentId: Id })

export const addDocument = createRoute({
  operationId: 'addDocument',
  tags: ['documents'],
  summary: 'Enter a document into the register, keyed by issuer, number and symbol, and date; one that is there is answered',
  method: 'post',
  path: '/api/v1/t/{slug}/documents',
  request: {
    params: inTenantPath,
    body: takes(CitedDocument.extend({ signer: z.string().trim().max(200).nullable(), notSecret: z.literal(true) }).openapi('AddDocument')),
  },
  responses: answers(DocumentDetail),
})

export const addDocumentRelation = createRoute({
  operationId: 'addDocumentRelation',
  tags: ['documents'],
  summary: 'Say what a document does to another: rests on it, carries it out, amends, supplements, replaces or ends it',
  method: 'post',
  path: '/api/v1/t/{slug}/documents/{documentId}/relations',
  request: {
    params: documentPath,
    body: takes(z.strictObject({ kind: RelationKind, toId: Id, effectiveOn: IsoDate.nullable() }).openapi('AddDocumentRelation')),
  },
  responses: answers(DocumentDetail),
})

export const removeDocumentRelation = createRoute({
  operationId: 'removeDocumentRelation',
  tags: ['documents'],
  summary: 'Take back what was said of two documents',
  method: 'delete',
  path: '/api/v1/t/{slug}/documents/{documentId}/relations/{relationId}',
  request: { params: documentPath.extend({ relationId: Id }) },
  responses: answers(DocumentDetail),
})

export const getDocumentFile = createRoute({
  operationId: 'getDocumentFile',
  tags: ['documents'],
  summary: 'The file of a document, to keep',
  method: 'get',
  path: '/api/v1/t/{slug}/documents/{documentId}/file',
  request: { params: documentPath },
  responses: {
    ...answers(z.never()),
    200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } } },
  },
})

export const getDocumentGraph = createRoute({
  operationId: 'getDocumentGraph',
  tags: ['documents'],
  summary: 'The documents a plan rests on and what they rest on, from the ministry to the province to its units',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/document-graph',
  request: { params: inTenantPath.extend({ planId: Id }) },
  responses: answers(
    z
      .strictObject({
        nodes: z.array(
          z.strictObject({
            id: z.string(),
            kind: z.enum(['document', 'plan', 'unit']),
            level: z.enum(['central', 'ministry', 'province', 'unit']),
            row: z.int(),
            label: z.string(),
            title: z.string(),
            standing: z.enum(['in-force', 'amended', 'replaced', 'repealed']),
          }),
        ),
        edges: z.array(z.strictObject({ from: z.string(), to: z.string(), kind: z.enum([...RelationKind.options, 'cites', 'carries-out']) })),
      })
      .openapi('DocumentGraph'),
  ),
})
