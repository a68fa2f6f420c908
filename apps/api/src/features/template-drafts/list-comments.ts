import { Refusal } from '@trongtam/domain'
import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { inMinistry } from '#http/ministry-session.ts'
import { inTenant } from '#http/tenant-session.ts'
import { consultationIds, pageComments } from './draft-comment-store.ts'
import { isDraft } from './template-draft-store.ts'

/** All comments a draft got, of every time it was open; they stay readable when it is published or discarded. Refuses 'not-found'. */
export async function listComments(c: Context<ApiEnv>, draftId: string, page: { limit: number; cursor?: string | undefined }) {
  const isThere = await inTenant(c, 'template.edit', ({ db }) => isDraft(db, draftId))
  return inMinistry(c, 'template.edit', async (db) => {
    const consulted = await consultationIds(db, draftId)
    if (!isThere && consulted.length === 0) throw new Refusal('not-found')
    return pageComments(db, consulted, page)
  })
}
