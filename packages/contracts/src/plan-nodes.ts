import { createRoute, z } from '@hono/zod-openapi'
import { assignmentRoles, nodeKinds, origins } from '@trongtam/domain'
import { answers, Id, ifMatch, inTenantPath, IsoDate, pageOf, pageQuery, SchoolYearText, takes } from './operation.ts'
import { Target } from './targets.ts'

export const Citation = z
  .strictObject({
    id: Id,
    documentId: Id,
    name: z.string(),
    numberSymbol: z.string().nullable(),
    issuedOn: IsoDate.nullable(),
    place: z.string(),
    /** Whether the document still stands, and the one that replaced or ended it. */
    standing: z.enum(['in-force', 'amended', 'replaced', 'repealed']),
    replacedBy: z.strictObject({ documentId: Id, name: z.string() }).nullable(),
  })
  .openapi('Citation')

export const PlanNode = z
  .strictObject({
    id: Id,
    parentId: Id.nullable(),
    kind: z.enum(nodeKinds),
    number: z.string(),
    text: z.string(),
    origin: z.enum(origins),
    standingTask: z.boolean(),
    lead: z.string().nullable(),
    dueOn: IsoDate.nullable(),
    targetCount: z.int(),
    citationCount: z.int(),
    sourceLine: z.int().nullable(),
    finishedOn: IsoDate.nullable(),
    /** Cites a document that was replaced or ended. */
    citesReplaced: z.boolean(),
    version: z.int(),
  })
  .openapi('PlanNode')

export const Assignment = z
  .strictObject({
    id: Id,
    role: z.enum(assignmentRoles),
    unitId: Id.nullable(),
    unitClassId: Id.nullable(),
    name: z.string(),
    dueOn: IsoDate.nullable(),
    product: z.string().nullable(),
    /** The position of the unit that sees to it, whoever holds it. */
    position: z.strictObject({ id: Id, title: z.string() }).nullable(),
  })
  .openapi('Assignment')

export const PlanNodeDetail = PlanNode.extend({
  planId: Id,
  templateText: z.string().nullable(),
  targets: z.array(Target),
  citations: z.array(Citation),
  changeReason: z.string().nullable(),
  carriedFrom: z.strictObject({ planId: Id, nodeId: Id, schoolYear: SchoolYearText }).nullable(),
  assignments: z.array(Assignment),
}).openapi('PlanNodeDetail')

const planPath = inTenantPath.extend({ planId: Id })
const nodePath = planPath.extend({ nodeId: Id })

export const getPlanTree = createRoute({
  operationId: 'getPlanTree',
  tags: ['plans'],
  summary: 'All groups and tasks of a plan in document order',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/tree',
  request: { params: planPath },
  responses: answers(z.strictObject({ nodes: z.array(PlanNode) })),
})

export const listTasks = createRoute({
  operationId: 'listTasks',
  tags: ['plans'],
  summary: 'Tasks of a plan, a page at a time, all or only those that miss something',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/tasks',
  request: {
    params: planPath,
    query: z.strictObject({
      ...pageQuery,
      missing: z.enum(['lead', 'due', 'target']).optional(),
      due: z.enum(['late', 'soon']).optional(),
      origin: z.enum(origins).optional(),
    }),
  },
  responses: answers(pageOf(PlanNode)),
})

export const getPlanNode = createRoute({
  operationId: 'getPlanNode',
  tags: ['plans'],
  summary: 'One group or task with targets, citations and assignments',
  method: 'get',
  path: '/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}',
  request: { params: nodePath },
  responses: answers(PlanNodeDetail),
})

export const addPlanTask = createRoute({
  operationId: 'addPlanTask',
  tags: ['plans'],
  summary: 'A local task at the end of a group, or a local group at the end of the plan or of a group',
  method: 'post',
  path: '/api/v1/t/{slug}/plans/{planId}/nodes',
  request: {
    params: planPath,
    body: takes(
      z
        .strictObject({
          parentId: Id.nullable(),
          kind: z.enum(nodeKinds).default('task'),
          text: z.string().trim().min(1).max(10_000),
          reason: z.string().trim().min(1).max(1000).nullable().default(null),
        })
        .openapi('AddPlanTask'),
    ),
  },
  responses: answers(PlanNodeDetail),
})

export const editPlanNode = createRoute({
  operationId: 'editPlanNode',
  tags: ['plans'],
  summary: 'Reword a group or task; what came from the template becomes adapted',
  method: 'patch',
  path: '/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}',
  request: {
    params: nodePath,
    headers: ifMatch,
    body: takes(
      z
        .strictObject({ text: z.string().trim().min(1).max(10_000), reason: z.string().trim().min(1).max(1000).nullable().default(null) })
        .openapi('EditPlanNode'),
    ),
  },
  responses: answers(PlanNodeDetail),
})

export const assignTask = createRoute({
  operationId: 'assignTask',
  tags: ['plans'],
  summary: 'Who leads and who coordinates a task, until when, with which product',
  method: 'put',
  path: '/api/v1/t/{slug}/plans/{planId}/nodes/{nodeId}/assignments',
  request: {
    params: nodePath,
    headers: ifMatch,
    body: takes(
      z
        .strictObject({
          leadUnitId: Id.nullable(),
          /** An open position of the lead unit. */
          leadPositionId: Id.nullable().default(null),
          coordinatingUnitIds: z.array(Id).max(50),
          dueOn: IsoDate.nullable(),
          product: z.string().trim().max(500).nullable(),
        })
        .openapi('AssignTask'),
    ),
  },
  responses: answers(PlanNodeDetail),
})
