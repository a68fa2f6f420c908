import { createRoute, z } from '@hono/zod-openapi'
import { fieldRules, nodeKinds } from '@trongtam/domain'
import { answers, Id, inTenantPath, pageOf, pageQuery, SchoolYearText } from './operation.ts'

export const TemplateSummary = z
  .strictObject({
    id: Id,
    schoolYear: SchoolYearText,
    title: z.string(),
    theme: z.string(),
    revision: z.int(),
    groups: z.int(),
    tasks: z.int(),
    confidence: z.enum(['high', 'medium', 'low']),
    source: z.string().nullable(),
    note: z.string().nullable(),
  })
  .openapi('TemplateSummary')

export const listTemplates = createRoute({
  operationId: 'listTemplates',
  tags: ['templates'],
  summary: "The ministry's published templates, latest school year first",
  method: 'get',
  path: '/api/v1/t/{slug}/templates',
  request: { params: inTenantPath, query: z.strictObject(pageQuery) },
  responses: answers(pageOf(TemplateSummary)),
})

export const getTemplate = createRoute({
  operationId: 'getTemplate',
  tags: ['templates'],
  summary: 'The latest revision of a template with all its groups and tasks',
  method: 'get',
  path: '/api/v1/t/{slug}/templates/{templateId}',
  request: { params: inTenantPath.extend({ templateId: Id }) },
  responses: answers(
    TemplateSummary.extend({
      nodes: z.array(
        z.strictObject({
          id: Id,
          parentId: Id.nullable(),
          kind: z.enum(nodeKinds),
          number: z.string(),
          text: z.string(),
          rule: z.enum(fieldRules),
          targets: z.array(z.string()),
        }),
      ),
    }).openapi('TemplateDetail'),
  ),
})
