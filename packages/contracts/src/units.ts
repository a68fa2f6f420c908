import { createRoute, z } from '@hono/zod-openapi'
import { ownerships, schoolStages, unitFactNames, unitKinds, unitLevels } from '@trongtam/domain'
import { answers, Id, inTenantPath, IsoDate, pageOf, pageQuery } from './operation.ts'

export const Unit = z
  .strictObject({
    id: Id,
    name: z.string(),
    code: z.string().nullable(),
    kind: z.enum(unitKinds),
    level: z.enum(unitLevels),
    stage: z.enum(schoolStages).nullable(),
    ownership: z.enum(ownerships).nullable(),
    area: z.string().nullable(),
    tags: z.array(z.string()),
    ownKindId: Id.nullable(),
    ownKindName: z.string().nullable(),
    parentId: Id.nullable(),
    parentName: z.string().nullable(),
    childCount: z.int(),
    demo: z.boolean(),
    validFrom: IsoDate,
    validTo: IsoDate.nullable(),
  })
  .openapi('Unit')

export const ListedUnit = Unit.extend({
  /** Where something is searched for: the units above, the top first; else empty. */
  path: z.array(z.strictObject({ id: Id, name: z.string() })),
  /** What became of it on that very day: null where nothing did. */
  news: z.strictObject({ began: z.boolean(), changed: z.array(z.enum(unitFactNames)) }).nullable(),
}).openapi('ListedUnit')

export const listUnits = createRoute({
  operationId: 'listUnits',
  tags: ['units'],
  summary: 'Units as of a date: the children of one, the top, or what a search finds, what was typed with its diacritics first',
  method: 'get',
  path: '/api/v1/t/{slug}/units',
  request: {
    params: inTenantPath,
    query: z.strictObject({
      ...pageQuery,
      parentId: Id.optional(),
      q: z.string().max(200).optional(),
      kind: z.enum(unitKinds).optional(),
      on: IsoDate.optional(),
    }),
  },
  responses: answers(pageOf(ListedUnit)),
})

export const getUnit = createRoute({
  operationId: 'getUnit',
  tags: ['units'],
  summary: 'A unit with all its versions and what it is responsible for',
  method: 'get',
  path: '/api/v1/t/{slug}/units/{unitId}',
  request: { params: inTenantPath.extend({ unitId: Id }) },
  responses: answers(
    z
      .strictObject({
        id: Id,
        versions: z.array(Unit),
        responsibilities: z.array(
          z.strictObject({ planId: Id, planTitle: z.string(), duty: z.string(), role: z.string(), tone: z.enum(['order', 'request']) }),
        ),
        assignments: z.array(z.strictObject({ planId: Id, nodeId: Id, text: z.string(), role: z.string(), dueOn: IsoDate.nullable() })),
      })
      .openapi('UnitDetail'),
  ),
})
