import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, inTenantPath, IsoTime, SchoolYearText } from './operation.ts'

export const listAdoption = createRoute({
  operationId: 'listAdoption',
  tags: ['adoption'],
  summary: 'How far each province follows the template of a school year: figures, never content',
  method: 'get',
  path: '/api/v1/t/{slug}/adoption',
  request: { params: inTenantPath, query: z.strictObject({ schoolYear: SchoolYearText }) },
  responses: answers(
    z
      .strictObject({
        schoolYear: SchoolYearText,
        /** Null where no template of that year is published. */
        template: z.strictObject({ id: Id, revision: z.int() }).nullable(),
        provinces: z.array(
          z.strictObject({
            slug: z.string(),
            name: z.string(),
            revision: z.int(),
            /** Revisions published since the one the plan was last reconciled with. */
            behind: z.int(),
            fieldsDiffer: z.int(),
            countedAt: IsoTime,
          }),
        ),
      })
      .openapi('Adoption'),
  ),
})

export const listPublishedThemes = createRoute({
  operationId: 'listPublishedThemes',
  tags: ['adoption'],
  summary: 'The theme of each province that published its plan of a school year, beside the ministry’s',
  method: 'get',
  path: '/api/v1/t/{slug}/published-themes',
  request: { params: inTenantPath, query: z.strictObject({ schoolYear: SchoolYearText }) },
  responses: answers(
    z
      .strictObject({
        schoolYear: SchoolYearText,
        theme: z.string().nullable(),
        provinces: z.array(z.strictObject({ slug: z.string(), name: z.string(), theme: z.string().nullable(), publicationId: Id, isOwn: z.boolean() })),
      })
      .openapi('PublishedThemes'),
  ),
})
