import { createRoute, z } from '@hono/zod-openapi'
import { answers, pageOf, pageQuery, Slug } from './operation.ts'

export const listOidcTenants = createRoute({
  operationId: 'listOidcTenants',
  tags: ['session'],
  security: [],
  summary: 'The tenants one can sign in to with accounts of their own, by name',
  method: 'get',
  path: '/api/v1/oidc',
  request: { query: z.strictObject({ ...pageQuery, q: z.string().max(200).default('') }) },
  responses: answers(pageOf(z.strictObject({ slug: Slug, name: z.string(), provider: z.string() }).openapi('OidcTenant'))),
})
