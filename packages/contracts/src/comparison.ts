import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, inTenantPath, IsoTime, SchoolYearText } from './operation.ts'

const GroupComparison = z
  .strictObject({ state: z.enum(['kept', 'reworded', 'added', 'dropped']), templateTitle: z.string().nullable(), title: z.string().nullable(), tasks: z.int() })
  .openapi('GroupComparison')

const ProvinceColumn = z
  .strictObject({
    publicationId: Id,
    slug: z.string(),
    name: z.string(),
    revision: z.int(),
    publishedAt: IsoTime,
    sha256: z.string(),
    theme: z.string().nullable(),
    sameTheme: z.boolean(),
    groups: z.strictObject({ kept: z.int(), reworded: z.int(), added: z.int(), dropped: z.int() }),
    tasks: z.int(),
    localTasks: z.int(),
    targets: z.array(z.strictObject({ name: z.string(), level: z.string(), due: z.string().nullable() })).readonly(),
    statistics: z.array(z.strictObject({ kind: z.string(), value: z.number(), change: z.number().nullable() })).readonly(),
    details: z.array(GroupComparison).readonly(),
  })
  .openapi('ProvinceColumn')

export const compareProvinces = createRoute({
  operationId: 'compareProvinces',
  tags: ['ministry'],
  summary: 'Provinces side by side for a school year, from publications only',
  method: 'get',
  path: '/api/v1/t/{slug}/comparison',
  request: { params: inTenantPath, query: z.strictObject({ schoolYear: SchoolYearText.optional() }) },
  responses: answers(
    z
      .strictObject({
        schoolYear: SchoolYearText,
        schoolYears: z.array(SchoolYearText),
        template: z.strictObject({ theme: z.string(), groups: z.array(z.string()), confidence: z.enum(['high', 'medium', 'low']) }).nullable(),
        published: z.int(),
        provinces: z.int(),
        columns: z.array(ProvinceColumn),
      })
      .openapi('Comparison'),
  ),
})

export const getPublishedPlan = createRoute({
  operationId: 'getPublishedPlan',
  tags: ['ministry'],
  summary: 'The bytes a province published, with their hash',
  method: 'get',
  path: '/api/v1/t/{slug}/published/{publicationId}',
  request: { params: inTenantPath.extend({ publicationId: Id }) },
  responses: answers(
    z
      .strictObject({
        id: Id,
        name: z.string(),
        schoolYear: SchoolYearText,
        revision: z.int(),
        bytes: z.string(),
        sha256: z.string(),
        publishedAt: IsoTime,
        publishedBy: z.string(),
        reason: z.string().nullable(),
        withdrawn: z.strictObject({ at: IsoTime, reason: z.string() }).nullable(),
      })
      .openapi('PublishedPlan'),
  ),
})
