import { createRoute, z } from '@hono/zod-openapi'
import { assignmentRoles } from '@trongtam/domain'
import { answers, Id, inTenantPath, IsoDate } from './operation.ts'

/** Who carries on for units that ended: themselves, and the class they make up where there is one. Nobody: none of both. */
export const Carriers = z
  .strictObject({
    /** The first 20 by name. */
    units: z.array(z.strictObject({ id: Id, name: z.string() })),
    unitCount: z.int(),
    /** The class that means exactly these units today. */
    unitClass: z.strictObject({ id: Id, name: z.string() }).nullable(),
  })
  .openapi('Carriers')

/** One whom a plan names and who is no longer there, wholly or in part. The words of the plan stay as they are. */
export const PlanCarrier = z
  .strictObject({
    unitId: Id.nullable(),
    unitClassId: Id.nullable(),
    /** As it was called then. */
    name: z.string(),
    /** Units it meant then, and how many of them have ended since. */
    memberCount: z.int(),
    endedCount: z.int(),
    now: Carriers,
    /** Somebody decided who takes it over, with the event that ended the unit. */
    takenOver: z.boolean(),
    assignments: z.array(z.strictObject({ assignmentId: Id, nodeId: Id, role: z.enum(assignmentRoles) })),
    responsibilityIds: z.array(Id),
  })
  .openapi('PlanCarrier')

export const getPlanCarriers = createRoute({
  operationId: 'getPlanCarriers',
  tags: ['plans'],
  summary: 'Who carries today what a plan gave to units that have ended since',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/carriers',
  request: { params: inTenantPath.extend({ planId: Id }) },
  responses: answers(
    z
      .strictObject({
        /** The day the plan's words are read as of: that of its document, else 1 September of its school year. */
        asOf: IsoDate,
        carriers: z.array(PlanCarrier),
      })
      .openapi('PlanCarriers'),
  ),
})

export const getUnitCarriers = createRoute({
  operationId: 'getUnitCarriers',
  tags: ['units'],
  summary: 'Who carries on today for a unit that has ended',
  method: 'get',
  path: '/api/v1/t/{slug}/units/{unitId}/carriers',
  request: { params: inTenantPath.extend({ unitId: Id }) },
  responses: answers(
    z
      .strictObject({
        unitId: Id,
        /** The first day without it; null: it is there today, or has not begun. */
        endedOn: IsoDate.nullable(),
        now: Carriers,
      })
      .openapi('UnitCarriers'),
  ),
})
