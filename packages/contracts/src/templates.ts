import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, inTenantPath, IsoDate, IsoTime, pageOf, pageQuery, SchoolYearText, takes } from './operation.ts'
import { TemplateContent, TemplateNode } from './template-content.ts'

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

/** A published revision; what it changed is told in figures by type of change. */
export const TemplateRevision = z
  .strictObject({
    revision: z.int(),
    theme: z.string(),
    summary: z.string(),
    changes: z.record(z.string(), z.int()),
    publishedAt: IsoTime,
    decideBy: IsoDate.nullable(),
    withdrawn: z.strictObject({ at: IsoTime, reason: z.string() }).nullable(),
  })
  .openapi('TemplateRevision')

const templatePath = inTenantPath.extend({ templateId: Id })

export const getTemplate = createRoute({
  operationId: 'getTemplate',
  tags: ['templates'],
  summary: 'A revision of a template, whole: the latest that was not withdrawn unless told',
  method: 'get',
  path: '/api/v1/t/{slug}/templates/{templateId}',
  request: { params: templatePath, query: z.strictObject({ revision: z.coerce.number().int().min(1).optional() }) },
  responses: answers(
    TemplateSummary.extend({
      summary: z.string(),
      publishedAt: IsoTime,
      decideBy: IsoDate.nullable(),
      withdrawn: z.strictObject({ at: IsoTime, reason: z.string() }).nullable(),
      themeRule: TemplateContent.shape.theme.shape.rule,
      nodes: z.array(TemplateNode.extend({ number: z.string() })),
      bases: TemplateContent.shape.bases,
      milestones: TemplateContent.shape.milestones,
    }).openapi('TemplateDetail'),
  ),
})

export const listTemplateRevisions = createRoute({
  operationId: 'listTemplateRevisions',
  tags: ['templates'],
  summary: 'The revisions of a template, latest first, those withdrawn with the reason',
  method: 'get',
  path: '/api/v1/t/{slug}/templates/{templateId}/revisions',
  request: { params: templatePath, query: z.strictObject(pageQuery) },
  responses: answers(pageOf(TemplateRevision)),
})

export const withdrawTemplateRevision = createRoute({
  operationId: 'withdrawTemplateRevision',
  tags: ['template-drafts'],
  summary: 'Withdraw the latest revision with a reason: it stays readable, and nothing more is derived from it or proposed of it',
  method: 'post',
  path: '/api/v1/t/{slug}/template-revisions/{templateId}/{revision}/withdrawal',
  request: {
    params: templatePath.extend({ revision: z.coerce.number().int().min(1) }),
    body: takes(z.strictObject({ reason: z.string().trim().min(1).max(1000) }).openapi('WithdrawTemplateRevision')),
  },
  responses: answers(TemplateRevision),
})
