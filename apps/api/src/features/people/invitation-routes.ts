import {
  acceptInvitation as acceptOperation,
  inspectInvitation as inspectOperation,
  invitePerson as inviteOperation,
  listInvitations as listOperation,
  resendInvitation as resendOperation,
  revokeInvitation as revokeOperation,
} from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { versionOf } from '#http/version.ts'
import { acceptInvitation, inspectInvitation } from './accept-invitation.ts'
import { invitePerson } from './invite-person.ts'
import { listInvitations } from './list-invitations.ts'
import { resendInvitation, revokeInvitation } from './pending-invitation.ts'
import { inPeople } from './people-session.ts'

export const invitationRoutes = createApi()
  .openapi(listOperation, async (c) => c.json(await inPeople(c, 'people.read', (session) => listInvitations(session, c.req.valid('query'))), 200))
  .openapi(inviteOperation, async (c) => c.json(await inPeople(c, 'people.manage', (session) => invitePerson(session, c.req.valid('json'))), 200))
  .openapi(resendOperation, async (c) => {
    const at = { id: c.req.valid('param').invitationId, version: versionOf(c.req.valid('header')['if-match']) }
    return c.json(await inPeople(c, 'people.manage', (session) => resendInvitation(session, at)), 200)
  })
  .openapi(revokeOperation, async (c) => {
    const at = { id: c.req.valid('param').invitationId, version: versionOf(c.req.valid('header')['if-match']) }
    return c.json(await inPeople(c, 'people.manage', (session) => revokeInvitation(session, at)), 200)
  })
  .openapi(inspectOperation, async (c) => {
    const { database, now } = c.var.settings
    return c.json(await inspectInvitation(database, c.req.valid('json').token, now()), 200)
  })
  .openapi(acceptOperation, async (c) => {
    const { database, now } = c.var.settings
    return c.json(await acceptInvitation(database, c.req.valid('json'), now()), 200)
  })
