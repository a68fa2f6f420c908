import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, inTenantPath, IsoDate } from './operation.ts'

/** A unit or place that a text names and that was no more when the school year began. The words stay; they are warned of. */
export const AbolishedName = z
  .strictObject({
    /** As the text writes it. */
    written: z.string(),
    endedOn: IsoDate,
    /** The first three of those who carry on. */
    carriedOnBy: z.array(z.string()),
    carrierCount: z.int(),
  })
  .openapi('AbolishedName')

export const listAbolishedNames = createRoute({
  operationId: 'listAbolishedNames',
  tags: ['plans'],
  summary: 'Which groups and tasks of a plan name units or provinces that had ended before its school year, and who carries those on',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/abolished-names',
  request: { params: inTenantPath.extend({ planId: Id }) },
  responses: answers(z.strictObject({ nodes: z.array(z.strictObject({ nodeId: Id, names: z.array(AbolishedName) })) }).openapi('AbolishedNames')),
})
