import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, inTenantPath, IsoDate, IsoTime, pageOf, pageQuery } from './operation.ts'
import { Role } from './session.ts'

/** A position somebody holds, held or will hold; `validTo` is the first day without it, null: until further notice. */
export const HeldPosition = z
  .strictObject({
    appointmentId: Id,
    positionId: Id,
    title: z.string(),
    role: Role,
    unitId: Id,
    unitName: z.string().nullable(),
    validFrom: IsoDate,
    validTo: IsoDate.nullable(),
    version: z.int(),
    /** Whether the asker may end it. */
    manageable: z.boolean(),
  })
  .openapi('HeldPosition')

export const TenantPerson = z
  .strictObject({
    id: Id,
    name: z.string(),
    email: z.string(),
    since: IsoTime,
    /** When they were removed; null while they belong to the tenant. */
    endedAt: IsoTime.nullable(),
    disabled: z.boolean(),
    positions: z.array(HeldPosition),
  })
  .openapi('TenantPerson')

export const listPeople = createRoute({
  operationId: 'listPeople',
  tags: ['people'],
  summary: 'Who belongs to this tenant and holds which positions since when, or who no longer does',
  method: 'get',
  path: '/api/v1/t/{slug}/people',
  request: {
    params: inTenantPath,
    query: z.strictObject({
      ...pageQuery,
      q: z.string().max(200).optional(),
      state: z.enum(['current', 'former']).default('current'),
      /** The unit and all below it as of today. */
      unitId: Id.optional(),
      role: Role.optional(),
    }),
  },
  responses: answers(pageOf(TenantPerson)),
})

export const removePerson = createRoute({
  operationId: 'removePerson',
  tags: ['people'],
  summary: 'End a person’s membership and appointments: from their next request on; the work stays with the positions',
  method: 'delete',
  path: '/api/v1/t/{slug}/people/{personId}',
  request: { params: inTenantPath.extend({ personId: Id }) },
  responses: answers(z.strictObject({ removed: z.literal(true) })),
})

export const listPeopleUnits = createRoute({
  operationId: 'listPeopleUnits',
  tags: ['people'],
  summary: 'The units of today whose people the asker may see, by name',
  method: 'get',
  path: '/api/v1/t/{slug}/people/units',
  request: { params: inTenantPath, query: z.strictObject({ ...pageQuery, q: z.string().max(200).optional() }) },
  responses: answers(pageOf(z.strictObject({ id: Id, name: z.string(), parentName: z.string().nullable() }).openapi('PeopleUnit'))),
})
