import * as contracts from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { sendComment } from './send-comment.ts'
import { showConsultation, showConsultations } from './show-consultations.ts'

export const consultationRoutes = createApi()
  .openapi(contracts.listConsultations, async (c) =>
    c.json(await inTenant(c, 'tenant.read', (session) => showConsultations(session, c.req.valid('query'))), 200),
  )
  .openapi(contracts.getConsultation, async (c) =>
    c.json(await inTenant(c, 'tenant.read', (session) => showConsultation(session, c.req.valid('param').consultationId)), 200),
  )
  .openapi(contracts.sendComment, async (c) =>
    c.json(await inTenant(c, 'consultation.comment', (session) => sendComment(session, c.req.valid('param').consultationId, c.req.valid('json'))), 200),
  )
