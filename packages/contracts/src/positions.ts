import { createRoute, z } from '@hono/zod-openapi'
import { assignmentRoles } from '@trongtam/domain'
import { answers, Id, ifMatch, inTenantPath, IsoDate, IsoTime, pageOf, pageQuery, takes } from './operation.ts'
import { Role } from './session.ts'

const Title = z.string().trim().min(1).max(200)
const positionPath = inTenantPath.extend({ positionId: Id })

/** Somebody's time in a position; `validTo` is the first day without it. */
const holding = z.strictObject({
  appointmentId: Id,
  personId: Id,
  name: z.string().nullable(),
  validFrom: IsoDate,
  validTo: IsoDate.nullable(),
  version: z.int(),
})
export const Holder = holding.openapi('Holder')

export const Position = z
  .strictObject({
    id: Id,
    title: z.string(),
    role: Role,
    unitId: Id,
    unitName: z.string().nullable(),
    closedOn: IsoDate.nullable(),
    version: z.int(),
    holder: holding.nullable(),
    /** Who begins later. */
    next: holding.nullable(),
    /** Whether the asker may change it and appoint to it. */
    manageable: z.boolean(),
  })
  .openapi('Position')

const Done = z.strictObject({ id: Id, version: z.int() }).openapi('SavedVersion')

export const listPositions = createRoute({
  operationId: 'listPositions',
  tags: ['people'],
  summary: 'Positions with who holds them today',
  method: 'get',
  path: '/api/v1/t/{slug}/positions',
  request: {
    params: inTenantPath,
    query: z.strictObject({
      ...pageQuery,
      q: z.string().max(200).optional(),
      /** The unit and all below it as of today. */
      unitId: Id.optional(),
      /** With `unitId`: that unit alone. */
      within: z.enum(['unit', 'subtree']).optional(),
      role: Role.optional(),
      state: z.enum(['held', 'vacant', 'closed']).optional(),
    }),
  },
  responses: answers(pageOf(Position)),
})

export const getPosition = createRoute({
  operationId: 'getPosition',
  tags: ['people'],
  summary: 'A position with everybody who held it, who is invited to it and how much work hangs on it',
  method: 'get',
  path: '/api/v1/t/{slug}/positions/{positionId}',
  request: { params: positionPath },
  responses: answers(
    Position.extend({
      history: z.array(Holder),
      invited: z.array(z.strictObject({ id: Id, name: z.string(), email: z.string(), validFrom: IsoDate, expiresAt: IsoTime })),
      taskCount: z.int(),
    }).openapi('PositionDetail'),
  ),
})

export const createPosition = createRoute({
  operationId: 'createPosition',
  tags: ['people'],
  summary: 'A new position in a unit, with a role no higher than the asker’s own',
  method: 'post',
  path: '/api/v1/t/{slug}/positions',
  request: { params: inTenantPath, body: takes(z.strictObject({ unitId: Id, title: Title, role: Role }).openapi('CreatePosition')) },
  responses: answers(Done),
})

export const changePosition = createRoute({
  operationId: 'changePosition',
  tags: ['people'],
  summary: 'Rename a position or give it another role: for its holder from the next request on',
  method: 'patch',
  path: '/api/v1/t/{slug}/positions/{positionId}',
  request: { params: positionPath, headers: ifMatch, body: takes(z.strictObject({ title: Title, role: Role }).openapi('ChangePosition')) },
  responses: answers(Done),
})

export const closePosition = createRoute({
  operationId: 'closePosition',
  tags: ['people'],
  summary: 'Close a position nobody holds: nobody is appointed to it any more',
  method: 'post',
  path: '/api/v1/t/{slug}/positions/{positionId}/closing',
  request: { params: positionPath, headers: ifMatch, body: takes(z.strictObject({})) },
  responses: answers(Done),
})

export const appointPerson = createRoute({
  operationId: 'appointPerson',
  tags: ['people'],
  summary: 'Appoint somebody who belongs to this tenant to a position, from a day on',
  method: 'post',
  path: '/api/v1/t/{slug}/positions/{positionId}/appointments',
  request: { params: positionPath, body: takes(z.strictObject({ personId: Id, validFrom: IsoDate }).openapi('AppointPerson')) },
  responses: answers(Done),
})

export const endAppointment = createRoute({
  operationId: 'endAppointment',
  tags: ['people'],
  summary: 'End an appointment: `on` is the first day without it, today at the earliest',
  method: 'post',
  path: '/api/v1/t/{slug}/appointments/{appointmentId}/end',
  request: { params: inTenantPath.extend({ appointmentId: Id }), headers: ifMatch, body: takes(z.strictObject({ on: IsoDate }).openapi('EndAppointment')) },
  responses: answers(Done),
})

/** To a person of this tenant, or to somebody who is invited: one of the two. */
const HandoverTo = { personId: Id.nullable(), email: z.email().trim().toLowerCase().max(254).nullable(), name: Title.nullable(), from: IsoDate }

export const HandoverPreview = z
  .strictObject({
    positionId: Id,
    title: z.string(),
    role: Role,
    unitName: z.string().nullable(),
    from: IsoDate,
    leaving: z.strictObject({ personId: Id, name: z.string().nullable() }),
    taking: z.strictObject({ personId: Id.nullable(), name: z.string().nullable(), email: z.string().nullable() }),
    taskCount: z.int(),
    overdueCount: z.int(),
    /** The first hundred, the earliest due first. */
    tasks: z.array(z.strictObject({ planId: Id, nodeId: Id, text: z.string(), role: z.enum(assignmentRoles), dueOn: IsoDate.nullable() })),
    sha256: z.string(),
  })
  .openapi('HandoverPreview')

export const previewHandover = createRoute({
  operationId: 'previewHandover',
  tags: ['people'],
  summary: 'What moves when a position is handed over: its role, its tasks and their dates',
  method: 'post',
  path: '/api/v1/t/{slug}/positions/{positionId}/handover/preview',
  request: { params: positionPath, body: takes(z.strictObject(HandoverTo).openapi('PreviewHandover')) },
  responses: answers(HandoverPreview),
})

export const handOver = createRoute({
  operationId: 'handOver',
  tags: ['people'],
  summary: 'Hand a position over as previewed: one appointment ends and the other begins, or an invitation leaves',
  method: 'post',
  path: '/api/v1/t/{slug}/positions/{positionId}/handover',
  request: { params: positionPath, body: takes(z.strictObject({ ...HandoverTo, sha256: z.string().length(64) }).openapi('HandOver')) },
  responses: answers(z.strictObject({ appointmentId: Id.nullable(), invitationId: Id.nullable() }).openapi('HandedOver')),
})
