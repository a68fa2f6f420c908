import { createRoute, z } from '@hono/zod-openapi'
import { planFindingCodes } from '@trongtam/domain'
import { answers, Id, ifMatch, inTenantPath, IsoDate, takes } from './operation.ts'
import { PlanSummary } from './plans.ts'

const planPath = inTenantPath.extend({ planId: Id })
const Reason = z.string().trim().min(1).max(2000)

export const checkPlan = createRoute({
  operationId: 'checkPlan',
  tags: ['plans'],
  summary: 'What a draft or an amendment still misses, and the few things without which it is not submitted',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/checks',
  request: { params: planPath },
  responses: answers(
    z
      .strictObject({
        findings: z.array(
          z.strictObject({
            code: z.enum(planFindingCodes),
            blocking: z.boolean(),
            count: z.int(),
            /** `id`: of a group or task, or the key of a mandatory change of the template. */
            items: z.array(z.strictObject({ id: z.string(), number: z.string(), text: z.string() })).openapi({ description: 'The first fifty' }),
          }),
        ),
        blocking: z.boolean(),
      })
      .openapi('PlanChecks'),
  ),
})

export const submitPlan = createRoute({
  operationId: 'submitPlan',
  tags: ['plans'],
  summary: 'Submit a draft or an amendment to the leader: nobody edits it until it is issued or returned',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/submission',
  request: { params: planPath, headers: ifMatch, body: takes(z.strictObject({}).openapi('SubmitPlan')) },
  responses: answers(PlanSummary),
})

export const returnPlan = createRoute({
  operationId: 'returnPlan',
  tags: ['plans'],
  summary: 'Return what was submitted, with the reason',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/return',
  request: { params: planPath, headers: ifMatch, body: takes(z.strictObject({ reason: Reason }).openapi('ReturnPlan')) },
  responses: answers(PlanSummary),
})

export const issuePlan = createRoute({
  operationId: 'issuePlan',
  tags: ['plans'],
  summary: 'Issue what was submitted by its document, with its file: it becomes an edition that never changes',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/issue',
  request: {
    params: planPath,
    headers: ifMatch,
    body: takes(
      z
        .strictObject({
          numberSymbol: z.string().trim().min(1).max(60),
          issuedOn: IsoDate,
          issuer: z.string().trim().min(1).max(300),
          signer: z.string().trim().min(1).max(200),
          title: z.string().trim().min(1).max(1000),
          theme: z.string().trim().min(1).max(1000).nullable(),
          /** The signed document: a PDF or DOCX of 10 MB at the most, as base64; `notSecret` is declared with it. */
          file: z
            .strictObject({ name: z.string().trim().min(1).max(200), base64: z.string().min(1).max(14_000_000), notSecret: z.literal(true) })
            .nullable()
            .default(null),
        })
        .openapi('IssuePlan'),
    ),
  },
  responses: answers(PlanSummary),
})

export const amendPlan = createRoute({
  operationId: 'amendPlan',
  tags: ['plans'],
  summary: 'Begin an amendment of an issued plan; its edition stands until the amendment is issued',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/amendment',
  request: { params: planPath, headers: ifMatch, body: takes(z.strictObject({ reason: Reason }).openapi('AmendPlan')) },
  responses: answers(PlanSummary),
})

export const discardAmendment = createRoute({
  operationId: 'discardAmendment',
  tags: ['plans'],
  summary: 'Discard an amendment: the plan is again what its last edition says',
  method: 'delete',
  path: '/api/v1/t/{slug}/plans/{planId}/amendment',
  request: { params: planPath, headers: ifMatch },
  responses: answers(PlanSummary),
})
