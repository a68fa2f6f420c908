import { createRoute, z } from '@hono/zod-openapi'
import { unitKinds, unitLevels } from '@trongtam/domain'
import { answers, Id, ifMatch, inTenantPath, pageOf, pageQuery, takes } from './operation.ts'

const asked = { name: z.string().trim().min(1).max(120), baseKind: z.enum(unitKinds), level: z.enum(unitLevels) }

export const OwnUnitKind = z
  .strictObject({
    id: Id,
    name: z.string(),
    /** The national kind it is one of: whatever holds for that holds for its units too. */
    baseKind: z.enum(unitKinds),
    level: z.enum(unitLevels),
    /** Units that are or were of it: while there are any, its base kind is fixed. */
    unitCount: z.int(),
    version: z.int(),
  })
  .openapi('OwnUnitKind')

export const listUnitKinds = createRoute({
  operationId: 'listUnitKinds',
  tags: ['units'],
  summary: 'The kinds of units the province has of its own, by name',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-kinds',
  request: { params: inTenantPath, query: z.strictObject(pageQuery) },
  responses: answers(pageOf(OwnUnitKind)),
})

export const createUnitKind = createRoute({
  operationId: 'createUnitKind',
  tags: ['units'],
  summary: 'A kind of the province’s own within a national one',
  method: 'post',
  path: '/api/v1/t/{slug}/unit-kinds',
  request: { params: inTenantPath, body: takes(z.strictObject(asked).openapi('CreateUnitKind')) },
  responses: answers(OwnUnitKind),
})

export const changeUnitKind = createRoute({
  operationId: 'changeUnitKind',
  tags: ['units'],
  summary: 'Another name or level for a kind; another base kind while no unit is or was of it',
  method: 'patch',
  path: '/api/v1/t/{slug}/unit-kinds/{unitKindId}',
  request: { params: inTenantPath.extend({ unitKindId: Id }), headers: ifMatch, body: takes(z.strictObject(asked).openapi('ChangeUnitKind')) },
  responses: answers(OwnUnitKind),
})
