import { createRoute, z } from '@hono/zod-openapi'
import { ownerships, schoolStages, unitKinds, unitLevels } from '@trongtam/domain'
import { answers, Id, ifMatch, inTenantPath, IsoDate, pageOf, pageQuery, takes } from './operation.ts'

const Words = (max: number) => z.string().trim().min(1).max(max)

/** Each condition narrows; one that is absent does not. A unit with any of the tags meets that of tags. */
export const UnitClassRule = z
  .strictObject({
    kinds: z.array(z.enum(unitKinds)).min(1).max(unitKinds.length).readonly().optional(),
    ownKinds: z.array(Id).min(1).max(50).readonly().optional(),
    levels: z.array(z.enum(unitLevels)).min(1).max(unitLevels.length).readonly().optional(),
    stages: z.array(z.enum(schoolStages)).min(1).max(schoolStages.length).readonly().optional(),
    ownerships: z.array(z.enum(ownerships)).min(1).max(ownerships.length).readonly().optional(),
    areas: z.array(Words(100)).min(1).max(50).readonly().optional(),
    tags: z.array(Words(60)).min(1).max(50).readonly().optional(),
  })
  .openapi('UnitClassRule')

export const UnitClass = z
  .strictObject({
    id: Id,
    name: z.string(),
    rule: UnitClassRule,
    /** Units it means on the day asked about. */
    memberCount: z.int(),
    /** Tasks and duties that are given to it: while there are any it stays. */
    usedCount: z.int(),
    version: z.int(),
  })
  .openapi('UnitClass')

export const UnitClassMember = z
  .strictObject({
    id: Id,
    name: z.string(),
    code: z.string().nullable(),
    kind: z.enum(unitKinds),
    ownKindName: z.string().nullable(),
    level: z.enum(unitLevels),
    stage: z.enum(schoolStages).nullable(),
    ownership: z.enum(ownerships).nullable(),
    area: z.string().nullable(),
    tags: z.array(z.string()),
    parentName: z.string().nullable(),
    demo: z.boolean(),
  })
  .openapi('UnitClassMember')

const Members = pageOf(UnitClassMember).extend({ on: IsoDate, memberCount: z.int() }).openapi('UnitClassMembers')
const classPath = inTenantPath.extend({ unitClassId: Id })
const asked = { name: Words(200), rule: UnitClassRule }

export const listUnitClasses = createRoute({
  operationId: 'listUnitClasses',
  tags: ['units'],
  summary: 'Unit classes by name, and how many units each means on a day, today unless told',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-classes',
  request: { params: inTenantPath, query: z.strictObject({ ...pageQuery, on: IsoDate.optional() }) },
  responses: answers(pageOf(UnitClass)),
})

export const createUnitClass = createRoute({
  operationId: 'createUnitClass',
  tags: ['units'],
  summary: 'A class of units by its rule: whatever unit meets it on a day belongs to it on that day',
  method: 'post',
  path: '/api/v1/t/{slug}/unit-classes',
  request: { params: inTenantPath, body: takes(z.strictObject(asked).openapi('CreateUnitClass')) },
  responses: answers(UnitClass),
})

export const previewUnitClass = createRoute({
  operationId: 'previewUnitClass',
  tags: ['units'],
  summary: 'Whom a rule would mean on a day: how many, and the first of them by name',
  method: 'post',
  path: '/api/v1/t/{slug}/unit-classes/preview',
  request: { params: inTenantPath, body: takes(z.strictObject({ rule: UnitClassRule, on: IsoDate }).openapi('PreviewUnitClass')) },
  responses: answers(Members),
})

export const getUnitClass = createRoute({
  operationId: 'getUnitClass',
  tags: ['units'],
  summary: 'A class with its rule, and how many units it means on a day, today unless told',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-classes/{unitClassId}',
  request: { params: classPath, query: z.strictObject({ on: IsoDate.optional() }) },
  responses: answers(UnitClass),
})

export const listUnitClassMembers = createRoute({
  operationId: 'listUnitClassMembers',
  tags: ['units'],
  summary: 'The units a class means on a day, today unless told, by name',
  method: 'get',
  path: '/api/v1/t/{slug}/unit-classes/{unitClassId}/members',
  request: { params: classPath, query: z.strictObject({ ...pageQuery, on: IsoDate.optional() }) },
  responses: answers(Members),
})

export const changeUnitClass = createRoute({
  operationId: 'changeUnitClass',
  tags: ['units'],
  summary: 'Another name or rule for a class: what was given to it is from now on whom the new rule means',
  method: 'patch',
  path: '/api/v1/t/{slug}/unit-classes/{unitClassId}',
  request: { params: classPath, headers: ifMatch, body: takes(z.strictObject(asked).openapi('ChangeUnitClass')) },
  responses: answers(UnitClass),
})

export const removeUnitClass = createRoute({
  operationId: 'removeUnitClass',
  tags: ['units'],
  summary: 'Remove a class that nothing is given to',
  method: 'delete',
  path: '/api/v1/t/{slug}/unit-classes/{unitClassId}',
  request: { params: classPath, headers: ifMatch },
  responses: answers(z.strictObject({ id: Id })),
})
