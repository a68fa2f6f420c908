import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, inTenantPath, IsoDate, SchoolYearText } from './operation.ts'
import { PlanSummary } from './plans.ts'

export const getHome = createRoute({
  operationId: 'getHome',
  tags: ['home'],
  summary: "A province's first screen: the plan of the year, what is late, due or missing, what is mine",
  method: 'get',
  path: '/api/v1/t/{slug}/home',
  request: { params: inTenantPath },
  responses: answers(
    z
      .strictObject({
        schoolYear: SchoolYearText,
        plan: z.union([PlanSummary, z.null()]),
        previous: z.array(PlanSummary),
        late: z.int(),
        dueSoon: z.int(),
        mine: z.array(z.strictObject({ planId: Id, nodeId: Id, text: z.string(), unit: z.string(), role: z.string(), dueOn: IsoDate.nullable() })),
        templateAvailable: z.boolean(),
      })
      .openapi('Home'),
  ),
})

export const searchTenant = createRoute({
  operationId: 'searchTenant',
  tags: ['home'],
  summary: 'Units, tasks and documents that match, with or without diacritics; exact diacritics first',
  method: 'get',
  path: '/api/v1/t/{slug}/search',
  request: { params: inTenantPath, query: z.strictObject({ q: z.string().trim().min(1).max(200) }) },
  responses: answers(
    z
      .strictObject({ items: z.array(z.strictObject({ kind: z.enum(['unit', 'task', 'document']), id: Id, planId: Id.nullable(), text: z.string() })) })
      .openapi('SearchResult'),
  ),
})
