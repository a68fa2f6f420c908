import { createRoute, z } from '@hono/zod-openapi'
import { answers, Id, ifMatch, inTenantPath, IsoDate, IsoTime, pageOf, pageQuery, SchoolYearText, takes } from './operation.ts'
import { TemplateContent } from './template-content.ts'
import { TemplateRevision } from './templates.ts'

/** What the editors of the ministry write; nobody outside the ministry sees it. */
export const TemplateDraftSummary = z
  .strictObject({
    id: Id,
    templateId: Id,
    schoolYear: SchoolYearText,
    title: z.string(),
    /** The revision it began from; null where it will be the first. */
    basedOn: z.int().nullable(),
    groups: z.int(),
    tasks: z.int(),
    updatedAt: IsoTime,
    consultation: z.strictObject({ id: Id, openedAt: IsoTime, closesOn: IsoDate, comments: z.int() }).nullable(),
    version: z.int(),
  })
  .openapi('TemplateDraftSummary')

export const TemplateDraft = TemplateDraftSummary.extend({
  source: z.string().nullable(),
  note: z.string().nullable(),
  content: TemplateContent,
  /** The revision it began from, to compare with; null where there is none. */
  base: z.union([TemplateContent, z.null()]),
}).openapi('TemplateDraft')

const draftPath = inTenantPath.extend({ draftId: Id })

export const listTemplateDrafts = createRoute({
  operationId: 'listTemplateDrafts',
  tags: ['template-drafts'],
  summary: 'The drafts of templates, latest school year first',
  method: 'get',
  path: '/api/v1/t/{slug}/template-drafts',
  request: { params: inTenantPath, query: z.strictObject(pageQuery) },
  responses: answers(pageOf(TemplateDraftSummary)),
})

export const createTemplateDraft = createRoute({
  operationId: 'createTemplateDraft',
  tags: ['template-drafts'],
  summary: 'A draft of a school year: the next revision of its template, or a new template begun from that of the year before, or empty',
  method: 'post',
  path: '/api/v1/t/{slug}/template-drafts',
  request: {
    params: inTenantPath,
    body: takes(z.strictObject({ schoolYear: SchoolYearText, from: z.enum(['latest', 'year-before', 'empty']) }).openapi('CreateTemplateDraft')),
  },
  responses: answers(TemplateDraft),
})

export const getTemplateDraft = createRoute({
  operationId: 'getTemplateDraft',
  tags: ['template-drafts'],
  summary: 'A draft with all its content and the revision it began from',
  method: 'get',
  path: '/api/v1/t/{slug}/template-drafts/{draftId}',
  request: { params: draftPath },
  responses: answers(TemplateDraft),
})

export const saveTemplateDraft = createRoute({
  operationId: 'saveTemplateDraft',
  tags: ['template-drafts'],
  summary: 'Save a draft whole; two editors at once are told, and merge',
  method: 'put',
  path: '/api/v1/t/{slug}/template-drafts/{draftId}',
  request: {
    params: draftPath,
    headers: ifMatch,
    body: takes(
      z
        .strictObject({
          title: z.string().trim().min(1).max(1000),
          source: z.string().trim().max(1000).nullable(),
          note: z.string().trim().max(2000).nullable(),
          content: TemplateContent,
        })
        .openapi('SaveTemplateDraft'),
    ),
  },
  responses: answers(TemplateDraft),
})

export const discardTemplateDraft = createRoute({
  operationId: 'discardTemplateDraft',
  tags: ['template-drafts'],
  summary: 'Discard a draft; what was published stays',
  method: 'delete',
  path: '/api/v1/t/{slug}/template-drafts/{draftId}',
  request: { params: draftPath, headers: ifMatch },
  responses: answers(z.strictObject({ discarded: z.literal(true) })),
})

export const readTemplateDocument = createRoute({
  operationId: 'readTemplateDocument',
  tags: ['template-drafts'],
  summary: "Read the text of the ministry's own document into the content of a draft; nothing is stored",
  method: 'post',
  path: '/api/v1/t/{slug}/template-drafts/reading',
  request: { params: inTenantPath, body: takes(z.strictObject({ sourceText: z.string().max(10 * 1024 * 1024) }).openapi('ReadTemplateDocument')) },
  responses: answers(
    z
      .strictObject({
        title: z.string().nullable(),
        source: z.string().nullable(),
        content: TemplateContent,
        diagnostics: z.array(z.strictObject({ code: z.string(), line: z.int().nullable(), message: z.string() })),
      })
      .openapi('ReadTemplate'),
  ),
})

export const publishTemplate = createRoute({
  operationId: 'publishTemplate',
  tags: ['template-drafts'],
  summary: 'Publish a draft as the next numbered revision, which never changes; every province that derived from it gets a proposal',
  method: 'post',
  path: '/api/v1/t/{slug}/template-drafts/{draftId}/publication',
  request: {
    params: draftPath,
    headers: ifMatch,
    body: takes(
      z
        .strictObject({
          summary: z.string().trim().min(1).max(2000),
          /** Until when what is mandatory is to be decided; null where nothing is. */
          decideBy: IsoDate.nullable(),
        })
        .openapi('PublishTemplate'),
    ),
  },
  responses: answers(TemplateRevision.extend({ templateId: Id }).openapi('PublishedTemplate')),
})

export const openConsultation = createRoute({
  operationId: 'openConsultation',
  tags: ['template-drafts'],
  summary: 'Open a draft as it stands for the comments of provinces, until a day',
  method: 'post',
  path: '/api/v1/t/{slug}/template-drafts/{draftId}/consultation',
  request: { params: draftPath, headers: ifMatch, body: takes(z.strictObject({ closesOn: IsoDate }).openapi('OpenConsultation')) },
  responses: answers(TemplateDraft),
})

export const closeConsultation = createRoute({
  operationId: 'closeConsultation',
  tags: ['template-drafts'],
  summary: 'Close a draft to comments: no province sees it any more',
  method: 'delete',
  path: '/api/v1/t/{slug}/template-drafts/{draftId}/consultation',
  request: { params: draftPath, headers: ifMatch },
  responses: answers(TemplateDraft),
})

export const DraftComment = z
  .strictObject({ id: Id, nodeId: Id.nullable(), text: z.string(), tenantName: z.string(), sentAt: IsoTime, sentBy: z.string() })
  .openapi('DraftComment')

export const listDraftComments = createRoute({
  operationId: 'listDraftComments',
  tags: ['template-drafts'],
  summary: 'What provinces commented upon a draft, in the order it came, of every time it was open',
  method: 'get',
  path: '/api/v1/t/{slug}/template-drafts/{draftId}/comments',
  request: { params: draftPath, query: z.strictObject(pageQuery) },
  responses: answers(pageOf(DraftComment)),
})
