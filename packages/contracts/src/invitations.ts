import { createRoute, z } from '@hono/zod-openapi'
import { roles } from '@trongtam/domain'
import { answers, Id, ifMatch, inTenantPath, IsoDate, IsoTime, pageOf, pageQuery, Slug, takes } from './operation.ts'
import { Role } from './session.ts'

const Email = z.email().trim().toLowerCase().max(254)
const Name = z.string().trim().min(1).max(200)
const invitationPath = inTenantPath.extend({ invitationId: Id })

export const Invitation = z
  .strictObject({
    id: Id,
    email: z.string(),
    name: z.string(),
    positionId: Id,
    title: z.string(),
    role: Role,
    unitId: Id,
    unitName: z.string().nullable(),
    validFrom: IsoDate,
    invitedAt: IsoTime,
    expiresAt: IsoTime,
    state: z.enum(['open', 'expired', 'accepted', 'revoked']),
    version: z.int(),
    manageable: z.boolean(),
  })
  .openapi('Invitation')

export const listInvitations = createRoute({
  operationId: 'listInvitations',
  tags: ['people'],
  summary: 'Who was invited to which position, the latest first',
  method: 'get',
  path: '/api/v1/t/{slug}/invitations',
  request: {
    params: inTenantPath,
    query: z.strictObject({ ...pageQuery, q: z.string().max(200).optional(), state: z.enum(['open', 'expired', 'accepted', 'revoked']).optional() }),
  },
  responses: answers(pageOf(Invitation)),
})

const Sent = z.strictObject({ id: Id, version: z.int() }).openapi('SentInvitation')

export const invitePerson = createRoute({
  operationId: 'invitePerson',
  tags: ['people'],
  summary: 'Invite somebody by e-mail to a position that is there, or to a new one; answers alike whether or not they have an account',
  method: 'post',
  path: '/api/v1/t/{slug}/invitations',
  request: {
    params: inTenantPath,
    body: takes(
      z
        .strictObject({
          email: Email,
          name: Name,
          /** A position that is there; null for a new one, which `unitId`, `title` and `role` describe. */
          positionId: Id.nullable(),
          unitId: Id.nullable(),
          title: Name.nullable(),
          role: z.enum(roles).nullable(),
          validFrom: IsoDate,
        })
        .openapi('InvitePerson'),
    ),
  },
  responses: answers(Sent),
})

export const resendInvitation = createRoute({
  operationId: 'resendInvitation',
  tags: ['people'],
  summary: 'Send an invitation again with a new link; the older one leads nowhere',
  method: 'post',
  path: '/api/v1/t/{slug}/invitations/{invitationId}/resending',
  request: { params: invitationPath, headers: ifMatch, body: takes(z.strictObject({})) },
  responses: answers(Sent),
})

export const revokeInvitation = createRoute({
  operationId: 'revokeInvitation',
  tags: ['people'],
  summary: 'Take an invitation back: its link leads nowhere',
  method: 'post',
  path: '/api/v1/t/{slug}/invitations/{invitationId}/revocation',
  request: { params: invitationPath, headers: ifMatch, body: takes(z.strictObject({})) },
  responses: answers(Sent),
})

/** The secret of the link in the mail. */
const Token = z.string().min(1).max(200)

export const inspectInvitation = createRoute({
  operationId: 'inspectInvitation',
  tags: ['people'],
  summary: 'What a link in an invitation leads to; a link that was used, expired, revoked or replaced is refused alike',
  method: 'post',
  path: '/api/v1/invitations/inspection',
  security: [],
  request: { body: takes(z.strictObject({ token: Token }).openapi('InspectInvitation')) },
  responses: answers(
    z
      .strictObject({
        tenant: z.strictObject({ slug: Slug, name: z.string() }),
        email: z.string(),
        name: z.string(),
        positionTitle: z.string().nullable(),
        /** Whoever has no account yet chooses a password. */
        passwordNeeded: z.boolean(),
      })
      .openapi('InspectedInvitation'),
  ),
})

export const acceptInvitation = createRoute({
  operationId: 'acceptInvitation',
  tags: ['people'],
  summary: 'Accept an invitation, once: makes its reader a member and appoints them',
  method: 'post',
  path: '/api/v1/invitations/acceptance',
  security: [],
  request: {
    body: takes(z.strictObject({ token: Token, name: Name.optional(), password: z.string().min(1).max(512).optional() }).openapi('AcceptInvitation')),
  },
  responses: answers(z.strictObject({ slug: Slug, email: z.string() }).openapi('AcceptedInvitation')),
})
