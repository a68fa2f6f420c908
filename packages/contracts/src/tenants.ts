import { createRoute, z } from '@hono/zod-openapi'
import { Archive } from './archive.ts'
import { answers, Id, ifMatch, inTenantPath, IsoDate, IsoTime, pageOf, pageQuery, Slug, takes } from './operation.ts'

export const tenantStatuses = ['pending', 'active', 'suspended', 'archived', 'refused'] as const

export const TenantSummary = z
  .strictObject({
    id: Id,
    slug: Slug,
    name: z.string(),
    status: z.enum(tenantStatuses),
    createdAt: IsoTime,
    version: z.int(),
    archive: z.union([Archive, z.null()]),
  })
  .openapi('TenantSummary')

const tenantPath = inTenantPath.extend({ tenantId: Id })
const withReason = takes(z.strictObject({ reason: z.string().trim().min(1).max(1000) }).openapi('SuspendTenant'))

export const listTenants = createRoute({
  operationId: 'listTenants',
  tags: ['tenants'],
  summary: 'The provinces that take part and their state, by name; nothing of what is in them',
  method: 'get',
  path: '/api/v1/t/{slug}/tenants',
  request: { params: inTenantPath, query: z.strictObject(pageQuery) },
  responses: answers(pageOf(TenantSummary)),
})

export const suspendTenant = createRoute({
  operationId: 'suspendTenant',
  tags: ['tenants'],
  summary: 'Suspend a province: its administrators read, nobody writes',
  method: 'post',
  path: '/api/v1/t/{slug}/tenants/{tenantId}/suspension',
  request: { params: tenantPath, headers: ifMatch, body: withReason },
  responses: answers(TenantSummary),
})

export const resumeTenant = createRoute({
  operationId: 'resumeTenant',
  tags: ['tenants'],
  summary: 'Let a suspended province go on',
  method: 'delete',
  path: '/api/v1/t/{slug}/tenants/{tenantId}/suspension',
  request: { params: tenantPath, headers: ifMatch },
  responses: answers(TenantSummary),
})

export const mergeTenants = createRoute({
  operationId: 'mergeTenants',
  tags: ['tenants'],
  summary: 'Merge a province into another: it becomes an archive, read by who serves its successor and by nobody else',
  method: 'post',
  path: '/api/v1/t/{slug}/tenants/{tenantId}/merger',
  request: {
    params: tenantPath,
    headers: ifMatch,
    body: takes(
      z
        .strictObject({
          intoTenantId: Id,
          on: IsoDate,
          documentWords: z.string().trim().min(1).max(300),
          reason: z.string().trim().min(1).max(1000),
        })
        .openapi('MergeTenants'),
    ),
  },
  responses: answers(TenantSummary),
})
