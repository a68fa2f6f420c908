import { createRoute, z } from '@hono/zod-openapi'
import { assignmentRoles, planStages, planStatuses, themeStandings } from '@trongtam/domain'
import { answers, Id, inTenantPath, IsoDate, pageOf, pageQuery, SchoolYearText, takes } from './operation.ts'
import { Citation } from './plan-nodes.ts'

export const PlanCounts = z
  .strictObject({
    groups: z.int(),
    tasks: z.int(),
    targets: z.int(),
    withoutLead: z.int(),
    withoutDue: z.int(),
    withoutTarget: z.int(),
    inherited: z.int(),
    adapted: z.int(),
    local: z.int(),
  })
  .openapi('PlanCounts')

export const PlanSummary = z
  .strictObject({
    id: Id,
    schoolYear: SchoolYearText,
    title: z.string(),
    status: z.enum(planStatuses),
    theme: z.string().nullable(),
    themeConflict: z.boolean(),
    counts: PlanCounts,
    document: z.strictObject({ id: Id, numberSymbol: z.string().nullable(), issuedOn: IsoDate.nullable() }).nullable(),
    template: z.strictObject({ id: Id, schoolYear: SchoolYearText, revision: z.int() }).nullable(),
    publishedRevision: z.int().nullable(),
    stage: z.enum(planStages),
    /** The number of the last edition; 0 where none is issued. */
    edition: z.int(),
    /** Why it is being amended, and why the leader returned it last. */
    amendReason: z.string().nullable(),
    returnReason: z.string().nullable(),
    /** Revisions of the template since the one it was last reconciled with. */
    revisionsBehind: z.int(),
    version: z.int(),
  })
  .openapi('PlanSummary')

export const PlanDetail = PlanSummary.extend({
  themes: z.array(
    z.strictObject({
      text: z.string(),
      standing: z.enum(themeStandings),
      chosen: z.boolean(),
      documentId: Id.nullable(),
      source: z.string(),
      issuedOn: IsoDate.nullable(),
    }),
  ),
  legalBases: z.array(Citation),
  milestones: z.array(z.strictObject({ id: Id, name: z.string(), on: IsoDate, fromTemplate: z.boolean() })),
  responsibilities: z.array(
    z.strictObject({
      id: Id,
      actor: z.string(),
      duty: z.string(),
      role: z.enum(assignmentRoles),
      tone: z.enum(['order', 'request']),
      unit: z.string().nullable(),
      unitClass: z.string().nullable(),
      sourceLine: z.int().nullable(),
    }),
  ),
  recipients: z.array(z.string()),
}).openapi('PlanDetail')

const planPath = inTenantPath.extend({ planId: Id })
export const listPlans = createRoute({
  operationId: 'listPlans',
  tags: ['plans'],
  summary: 'The plans of this tenant, latest school year first',
  method: 'get',
  path: '/api/v1/t/{slug}/plans',
  request: { params: inTenantPath, query: z.strictObject(pageQuery) },
  responses: answers(pageOf(PlanSummary)),
})

export const derivePlan = createRoute({
  operationId: 'derivePlan',
  tags: ['plans'],
  summary: "A draft plan derived from the ministry's template of a school year",
  method: 'post',
  path: '/api/v1/t/{slug}/plans',
  request: { params: inTenantPath, body: takes(z.strictObject({ schoolYear: SchoolYearText }).openapi('DerivePlan')) },
  responses: answers(PlanSummary),
})

export const getPlan = createRoute({
  operationId: 'getPlan',
  tags: ['plans'],
  summary: 'A plan with its theme and sources, legal bases, responsibilities and recipients',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}',
  request: { params: planPath },
  responses: answers(PlanDetail),
})
