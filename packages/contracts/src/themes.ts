import { createRoute, z } from '@hono/zod-openapi'
import { themeStandings } from '@trongtam/domain'
import { answers, Id, inTenantPath, IsoDate, pageOf, pageQuery, SchoolYearText } from './operation.ts'

export const listThemes = createRoute({
  operationId: 'listThemes',
  tags: ['plans'],
  summary: 'The theme of each school year of this province with all its sources, latest first; where they differ it is said',
  method: 'get',
  path: '/api/v1/t/{slug}/themes',
  request: { params: inTenantPath, query: z.strictObject(pageQuery) },
  responses: answers(
    pageOf(
      z
        .strictObject({
          planId: Id,
          schoolYear: SchoolYearText,
          theme: z.string().nullable(),
          conflict: z.boolean(),
          /** The theme of the ministry's template of that year, also where the plan derives from none. */
          ministryTheme: z.string().nullable(),
          sources: z.array(
            z.strictObject({
              text: z.string(),
              standing: z.enum(themeStandings),
              chosen: z.boolean(),
              documentId: Id.nullable(),
              source: z.string(),
              issuedOn: IsoDate.nullable(),
            }),
          ),
        })
        .openapi('YearTheme'),
    ),
  ),
})
