import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, inTenantPath, pageOf, pageQuery, SchoolYearText } from './operation.ts'

export const Statistic = z
  .strictObject({
    id: Id,
    schoolYear: SchoolYearText,
    kind: z.string(),
    value: z.number(),
    change: z.number().nullable(),
    before: z.number().nullable(),
    percent: z.number().nullable(),
    source: z.string(),
    documentId: Id.nullable(),
    note: z.string().nullable(),
  })
  .openapi('Statistic')

export const listStatistics = createRoute({
  operationId: 'listStatistics',
  tags: ['statistics'],
  summary: 'Statistics with the change on the year before',
  method: 'get',
  path: '/api/v1/t/{slug}/statistics',
  request: { params: inTenantPath, query: z.strictObject({ ...pageQuery, schoolYear: SchoolYearText.optional() }) },
  responses: answers(pageOf(Statistic)),
})
