import { createRoute, z } from '@hono/zod-openapi'
import { auditActions, auditEntities, auditGroups, type AuditGroup } from '@trongtam/domain'
import { answers, Id, inTenantPath, IsoDate, IsoTime, pageOf, pageQuery, takes } from './operation.ts'
import { Problem } from './problem.ts'

/** Who it was: a member of this tenant, today or once, by name; the ministry or the operator without a name; or somebody whose account was erased. */
export const AuditPerson = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('member'), id: Id, name: z.string() }),
    z.strictObject({ kind: z.literal('erased'), id: Id }),
    z.strictObject({ kind: z.literal('ministry') }),
    z.strictObject({ kind: z.literal('operator') }),
  ])
  .openapi('AuditPerson')

export const AuditRow = z
  .strictObject({
    id: Id,
    /** The row's number in the tenant's chain, as `audit verify` names it. */
    number: z.int(),
    at: IsoTime,
    person: AuditPerson,
    action: z.enum(auditActions),
    entity: z.enum(auditEntities),
    entityId: Id.nullable(),
    /** What the thing is called today; null where it has no name, or is gone. */
    subject: z.string().nullable(),
    /** The operation somebody was refused, by its operationId. */
    operation: z.string().nullable(),
    /** The plan the thing belongs to, for a link. */
    planId: Id.nullable(),
  })
  .openapi('AuditRow')

export const AuditDetail = AuditRow.extend({
  before: z.unknown(),
  after: z.unknown(),
  names: z.record(z.string(), z.string()).openapi({ description: 'What the ids in before and after are called today' }),
}).openapi('AuditDetail')

const filter = {
  /** Words of the name of whoever did it. */
  who: z.string().trim().max(200).optional(),
  personId: Id.optional(),
  group: z.enum(auditGroups as readonly [AuditGroup, ...AuditGroup[]]).optional(),
  entity: z.enum(auditEntities).optional(),
  entityId: Id.optional(),
  /** The first and the last day, as they are in Vietnam. */
  from: IsoDate.optional(),
  to: IsoDate.optional(),
}

/** How many rows one file holds at the most; the rest is left to a narrower filter, and the file says so. */
export const exportedRowsAtMost = 20_000

export const listAudit = createRoute({
  operationId: 'listAudit',
  tags: ['audit'],
  summary: 'What was done in this tenant, latest first',
  method: 'get',
  path: '/api/v1/t/{slug}/audit',
  request: { params: inTenantPath, query: z.strictObject({ ...pageQuery, ...filter }) },
  responses: answers(pageOf(AuditRow)),
})

export const getAuditRow = createRoute({
  operationId: 'getAuditRow',
  tags: ['audit'],
  summary: 'One row of the audit with what was before and after',
  method: 'get',
  path: '/api/v1/t/{slug}/audit/{auditId}',
  request: { params: inTenantPath.extend({ auditId: Id }) },
  responses: answers(AuditDetail),
})

export const exportAudit = createRoute({
  operationId: 'exportAudit',
  tags: ['audit'],
  summary: 'The rows a filter shows, in the same order, as an .xlsx file of 20.000 rows at the most; the export is itself a row',
  method: 'post',
  path: '/api/v1/t/{slug}/audit/export',
  request: { params: inTenantPath, body: takes(z.strictObject({ ...filter, language: z.enum(['vi', 'en']) }).openapi('ExportAudit')) },
  responses: {
    200: {
      description: 'The file',
      content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    default: { description: 'Refused', content: { 'application/problem+json': { schema: Problem } } },
  },
})
