import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, inTenantPath, IsoDate, IsoTime, pageOf, pageQuery, SchoolYearText, takes } from './operation.ts'
import { ItemId, TemplateContent } from './template-content.ts'

export const Consultation = z
  .strictObject({ id: Id, schoolYear: SchoolYearText, title: z.string(), openedAt: IsoTime, closesOn: IsoDate, ownComments: z.int() })
  .openapi('Consultation')

const OwnComment = z.strictObject({ id: Id, nodeId: Id.nullable(), text: z.string(), sentAt: IsoTime, sentBy: z.string() }).openapi('OwnComment')
const consultationPath = inTenantPath.extend({ consultationId: Id })

export const listConsultations = createRoute({
  operationId: 'listConsultations',
  tags: ['consultations'],
  summary: "Drafts of the ministry that are open for this province's comments, latest first",
  method: 'get',
  path: '/api/v1/t/{slug}/consultations',
  request: { params: inTenantPath, query: z.strictObject(pageQuery) },
  responses: answers(pageOf(Consultation)),
})

export const getConsultation = createRoute({
  operationId: 'getConsultation',
  tags: ['consultations'],
  summary: "A draft as it was opened for comments, with this province's own comments",
  method: 'get',
  path: '/api/v1/t/{slug}/consultations/{consultationId}',
  request: { params: consultationPath },
  responses: answers(Consultation.extend({ content: TemplateContent, comments: z.array(OwnComment) }).openapi('ConsultationDetail')),
})

export const sendComment = createRoute({
  operationId: 'sendComment',
  tags: ['consultations'],
  summary: 'Send the ministry a comment upon one node of an open draft, or upon the whole; it is sent once and for all',
  method: 'post',
  path: '/api/v1/t/{slug}/consultations/{consultationId}/comments',
  request: {
    params: consultationPath,
    body: takes(z.strictObject({ nodeId: ItemId.nullable(), text: z.string().trim().min(1).max(5000) }).openapi('SendComment')),
  },
  responses: answers(OwnComment),
})
