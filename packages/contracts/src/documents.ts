import { createRoute, z } from '@hono/zod-openapi'
import { standings } from '@trongtam/domain'
import { answers, Id, inTenantPath, IsoDate, pageOf, pageQuery } from './operation.ts'

export const DocumentSummary = z
  .strictObject({
    id: Id,
    kind: z.string(),
    numberSymbol: z.string().nullable(),
    issuer: z.string(),
    issuedOn: IsoDate.nullable(),
    title: z.string(),
    signer: z.string().nullable(),
    standing: z.enum(standings),
    citationCount: z.int(),
    hasSource: z.boolean(),
  })
  .openapi('DocumentSummary')

export const DocumentDetail = DocumentSummary.extend({
  sourceText: z.string().nullable(),
  recipients: z.array(z.string()),
  standingNow: z.enum(['in-force', 'amended', 'replaced', 'repealed']),
  file: z.strictObject({ name: z.string(), bytes: z.int() }).nullable(),
  relations: z.array(
    z.strictObject({
      id: Id,
      kind: z.enum(['based-on', 'implements', 'amends', 'supplements', 'replaces', 'repeals']),
      /** Whether this document does it to the other, or the other to this one. */
      direction: z.enum(['out', 'in']),
      documentId: Id,
      name: z.string(),
      effectiveOn: IsoDate.nullable(),
    }),
  ),
  citations: z.array(z.strictObject({ planId: Id, planTitle: z.string(), nodeId: Id.nullable(), nodeText: z.string().nullable(), place: z.string() })),
}).openapi('DocumentDetail')

export const listDocuments = createRoute({
  operationId: 'listDocuments',
  tags: ['documents'],
  summary: 'The register of documents, latest first; searched with or without diacritics',
  method: 'get',
  path: '/api/v1/t/{slug}/documents',
  request: { params: inTenantPath, query: z.strictObject({ ...pageQuery, q: z.string().max(200).optional(), standing: z.enum(standings).optional() }) },
  responses: answers(pageOf(DocumentSummary)),
})

export const getDocument = createRoute({
  operationId: 'getDocument',
  tags: ['documents'],
  summary: 'A document with its source text and the places that cite it',
  method: 'get',
  path: '/api/v1/t/{slug}/documents/{documentId}',
  request: { params: inTenantPath.extend({ documentId: Id }) },
  responses: answers(DocumentDetail),
})
