import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, inTenantPath, IsoTime, pageOf, pageQuery, SchoolYearText, takes } from './operation.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const Publication = z
  .strictObject({
    id: Id,
    planId: Id,
    schoolYear: SchoolYearText,
    revision: z.int(),
    sha256: Sha256,
    publishedAt: IsoTime,
    publishedBy: z.string(),
    reason: z.string().nullable(),
    withdrawn: z.strictObject({ at: IsoTime, reason: z.string() }).nullable(),
  })
  .openapi('Publication')

export const PublicationPreview = z
  .strictObject({
    bytes: z.string().openapi({ description: 'Exactly the text that would leave: canonical JSON' }),
    sha256: Sha256,
    nextRevision: z.int(),
    unchanged: z.boolean(),
  })
  .openapi('PublicationPreview')

const planPath = inTenantPath.extend({ planId: Id })

export const listPublications = createRoute({
  operationId: 'listPublications',
  tags: ['publications'],
  summary: 'What this tenant has published, latest first',
  method: 'get',
  path: '/api/v1/t/{slug}/publications',
  request: { params: inTenantPath, query: z.strictObject(pageQuery) },
  responses: answers(pageOf(Publication)),
})

export const previewPublication = createRoute({
  operationId: 'previewPublication',
  tags: ['publications'],
  summary: 'Exactly what would leave the tenant, and its hash',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/publication-preview',
  request: { params: planPath },
  responses: answers(PublicationPreview),
})

export const publishPlan = createRoute({
  operationId: 'publishPlan',
  tags: ['publications'],
  summary: 'Publish what was previewed: an immutable, hashed snapshot',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/publications',
  request: { params: planPath, body: takes(z.strictObject({ sha256: Sha256, reason: z.string().trim().max(500).nullable() }).openapi('PublishPlan')) },
  responses: answers(Publication),
})

export const withdrawPublication = createRoute({
  operationId: 'withdrawPublication',
  tags: ['publications'],
  summary: 'Withdraw a publication; a tombstone with the reason stays',
  method: 'post',
  path: '/api/v1/t/{slug}/publications/{publicationId}/withdrawal',
  request: {
    params: inTenantPath.extend({ publicationId: Id }),
    body: takes(z.strictObject({ reason: z.string().trim().min(1).max(500) }).openapi('WithdrawPublication')),
  },
  responses: answers(Publication),
})
