import { createRoute, z } from '@hono/zod-openapi'
import { unitKinds } from '@trongtam/domain'
import { answers, Id, inTenantPath, IsoDate, pageOf, pageQuery } from './operation.ts'

export const listUnitDays = createRoute({
  operationId: 'listUnitDays',
  tags: ['units'],
  summary: 'The days on which the hierarchy changed, oldest first, with how many units began, changed and ended',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-days',
  request: { params: inTenantPath, query: z.strictObject(pageQuery) },
  responses: answers(pageOf(z.strictObject({ day: IsoDate, began: z.int(), changed: z.int(), ended: z.int(), events: z.int() }).openapi('UnitDay'))),
})

export const listEndedUnits = createRoute({
  operationId: 'listEndedUnits',
  tags: ['units'],
  summary: 'The units that ended on a day, with who comes after each',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-days/{day}/ended',
  request: { params: inTenantPath.extend({ day: IsoDate }), query: z.strictObject(pageQuery) },
  responses: answers(
    pageOf(
      z
        .strictObject({
          id: Id,
          name: z.string(),
          kind: z.enum(unitKinds),
          successors: z.array(z.strictObject({ id: Id, name: z.string() })),
          successorCount: z.int(),
        })
        .openapi('EndedUnit'),
    ),
  ),
})

export const getUnitLineage = createRoute({
  operationId: 'getUnitLineage',
  tags: ['units'],
  summary: 'Where a unit came from and what came of it: all units connected by mergers and splits, 300 at the most',
  method: 'get',
  path: '/api/v1/t/{slug}/units/{unitId}/lineage',
  request: { params: inTenantPath.extend({ unitId: Id }) },
  responses: answers(
    z
      .strictObject({
        nodes: z.array(
          z.strictObject({ id: Id, name: z.string(), kind: z.enum(unitKinds), code: z.string().nullable(), from: IsoDate, to: IsoDate.nullable() }),
        ),
        edges: z.array(z.strictObject({ fromId: Id, toId: Id, since: IsoDate, eventId: Id.nullable(), documentWords: z.string().nullable() })),
        isWhole: z.boolean(),
      })
      .openapi('UnitLineage'),
  ),
})
