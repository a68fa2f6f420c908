import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, ifMatch, inTenantPath, IsoDate, takes } from './operation.ts'
import { PlanNodeDetail } from './plan-nodes.ts'
import { PlanDetail } from './plans.ts'
import { CitedDocument, LevelFields } from './template-content.ts'

const planPath = inTenantPath.extend({ planId: Id })
const nodePath = planPath.extend({ nodeId: Id })
/** Why an amendment changes it; stands in the comparison table. */
const Reason = z.string().trim().min(1).max(1000).nullable().default(null)

export const dropPlanNode = createRoute({
  operationId: 'dropPlanNode',
  tags: ['plans'],
  summary: 'Leave a group or task out of the plan, with all below it; it can be taken back',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/drop',
  request: { params: nodePath, headers: ifMatch, body: takes(z.strictObject({ reason: Reason }).openapi('DropPlanNode')) },
  responses: answers(PlanNodeDetail),
})

export const restorePlanNode = createRoute({
  operationId: 'restorePlanNode',
  tags: ['plans'],
  summary: 'Take back what was left out, with all below it and the groups above it',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/restore',
  request: { params: nodePath, headers: ifMatch, body: takes(z.strictObject({}).openapi('RestorePlanNode')) },
  responses: answers(PlanNodeDetail),
})

export const movePlanNode = createRoute({
  operationId: 'movePlanNode',
  tags: ['plans'],
  summary: 'Move a group or task below another, behind a sibling or to the front',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/move',
  request: {
    params: nodePath,
    headers: ifMatch,
    body: takes(z.strictObject({ parentId: Id.nullable(), afterId: Id.nullable(), reason: Reason }).openapi('MovePlanNode')),
  },
  responses: answers(PlanNodeDetail),
})

export const setPlanTargets = createRoute({
  operationId: 'setPlanTargets',
  tags: ['plans'],
  summary: 'The targets of a task, whole: those left out are dropped, those without an id are new',
  method: 'put',
  path: '/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/targets',
  request: {
    params: nodePath,
    headers: ifMatch,
    body: takes(
      z
        .strictObject({
          targets: z
            .array(
              z.strictObject({
                id: Id.nullable(),
                indicator: z.string().trim().max(60).nullable(),
                name: z.string().trim().min(1).max(1000),
                ...LevelFields,
                due: z.string().trim().max(60).nullable(),
              }),
            )
            .max(100),
          reason: Reason,
        })
        .openapi('SetPlanTargets'),
    ),
  },
  responses: answers(PlanNodeDetail),
})

export const finishTask = createRoute({
  operationId: 'finishTask',
  tags: ['plans'],
  summary: 'Note the day a task was finished, or that it is not; also of an issued plan',
  method: 'put',
  path: '/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/finish',
  request: { params: nodePath, headers: ifMatch, body: takes(z.strictObject({ finishedOn: IsoDate.nullable() }).openapi('FinishTask')) },
  responses: answers(PlanNodeDetail),
})

export const setPlanTheme = createRoute({
  operationId: 'setPlanTheme',
  tags: ['plans'],
  summary: "The province's own wording of the theme of a draft; null goes back to its sources",
  method: 'put',
  path: '/api/v1/t/{slug}/plans/{planId}/theme',
  request: { params: planPath, headers: ifMatch, body: takes(z.strictObject({ text: z.string().trim().min(1).max(1000).nullable() }).openapi('SetPlanTheme')) },
  responses: answers(PlanDetail),
})

export const setPlanMilestones = createRoute({
  operationId: 'setPlanMilestones',
  tags: ['plans'],
  summary: "The dates of the plan's calendar, whole: those left out are dropped",
  method: 'put',
  path: '/api/v1/t/{slug}/plans/{planId}/milestones',
  request: {
    params: planPath,
    headers: ifMatch,
    body: takes(
      z
        .strictObject({
          milestones: z.array(z.strictObject({ id: Id.nullable(), name: z.string().trim().min(1).max(500), on: IsoDate })).max(200),
        })
        .openapi('SetPlanMilestones'),
    ),
  },
  responses: answers(PlanDetail),
})

export const addCitation = createRoute({
  operationId: 'addCitation',
  tags: ['plans'],
  summary: 'Cite a document as a basis of the plan or of one node, with its place; a document not in the register is added to it',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/citations',
  request: {
    params: planPath,
    body: takes(
      z
        .strictObject({
          nodeId: Id.nullable(),
          /** One of the register, or else `document`. */
          documentId: Id.nullable(),
          document: z.union([CitedDocument, z.null()]),
          place: z.string().trim().max(300),
        })
        .openapi('AddCitation'),
    ),
  },
  responses: answers(PlanDetail),
})

export const removeCitation = createRoute({
  operationId: 'removeCitation',
  tags: ['plans'],
  summary: 'Cite a document no longer',
  method: 'delete',
  path: '/api/v1/t/{slug}/plans/{planId}/citations/{citationId}',
  request: { params: planPath.extend({ citationId: Id }) },
  responses: answers(PlanDetail),
})
