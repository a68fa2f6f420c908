import * as contracts from '@trongtam/contracts'
import { createApi } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { etagOf, versionOf } from '#http/version.ts'
import { closeToComments } from './close-to-comments.ts'
import { commentCounts } from './comment-counts.ts'
import { createDraft } from './create-draft.ts'
import { describeDraft } from './describe-draft.ts'
import { discardDraft } from './discard-draft.ts'
import { listComments } from './list-comments.ts'
import { listDrafts } from './list-drafts.ts'
import { openForComments } from './open-for-comments.ts'
import { publishDraft } from './publish-draft.ts'
import { readTemplateDocument } from './read-template-document.ts'
import { saveDraft } from './save-draft.ts'
import { findDraft } from './template-draft-store.ts'

export const templateDraftRoutes = createApi()
  .openapi(contracts.listTemplateDrafts, async (c) => c.json(await listDrafts(c, c.req.valid('query')), 200))
  .openapi(contracts.createTemplateDraft, async (c) => {
    const draft = await inTenant(c, 'template.edit', (session) => createDraft(session, c.req.valid('json')))
    c.header('etag', etagOf(draft.version))
    return c.json(draft, 200)
  })
  .openapi(contracts.readTemplateDocument, async (c) =>
    c.json(await inTenant(c, 'template.edit', async () => readTemplateDocument(c.req.valid('json').sourceText)), 200),
  )
  .openapi(contracts.getTemplateDraft, async (c) => {
    const { draftId } = c.req.valid('param')
    const comments = await commentCounts(c, [draftId])
    const draft = await inTenant(c, 'template.edit', async ({ db }) => describeDraft(db, await findDraft(db, draftId), comments))
    c.header('etag', etagOf(draft.version))
    return c.json(draft, 200)
  })
  .openapi(contracts.saveTemplateDraft, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const comments = await commentCounts(c, [at.draftId])
    const draft = await inTenant(c, 'template.edit', (session) => saveDraft(session, at, c.req.valid('json'), comments))
    c.header('etag', etagOf(draft.version))
    return c.json(draft, 200)
  })
  .openapi(contracts.discardTemplateDraft, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const comments = await commentCounts(c, [at.draftId])
    return c.json(await inTenant(c, 'template.edit', (session) => discardDraft(session, at, comments)), 200)
  })
  .openapi(contracts.publishTemplate, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const comments = await commentCounts(c, [at.draftId])
    return c.json(await inTenant(c, 'template.publish', (session) => publishDraft(session, at, c.req.valid('json'), comments)), 200)
  })
  .openapi(contracts.openConsultation, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const comments = await commentCounts(c, [at.draftId])
    const draft = await inTenant(c, 'template.edit', (session) => openForComments(session, at, c.req.valid('json').closesOn, comments))
    c.header('etag', etagOf(draft.version))
    return c.json(draft, 200)
  })
  .openapi(contracts.closeConsultation, async (c) => {
    const at = { ...c.req.valid('param'), version: versionOf(c.req.valid('header')['if-match']) }
    const comments = await commentCounts(c, [at.draftId])
    const draft = await inTenant(c, 'template.edit', (session) => closeToComments(session, at, comments))
    c.header('etag', etagOf(draft.version))
    return c.json(draft, 200)
  })
  .openapi(contracts.listDraftComments, async (c) => c.json(await listComments(c, c.req.valid('param').draftId, c.req.valid('query')), 200))
