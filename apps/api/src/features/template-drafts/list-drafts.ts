import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import { inTenant } from '#http/tenant-session.ts'
import { commentCounts } from './comment-counts.ts'
import { summarizeDraft } from './describe-draft.ts'
import { openConsultations, pageDrafts } from './template-draft-store.ts'

/** The drafts, each with the consultation that is open upon it. */
export async function listDrafts(c: Context<ApiEnv>, asked: { limit: number; cursor?: string | undefined }) {
  const { items, nextCursor, open } = await inTenant(c, 'template.edit', async ({ db }) => {
    const page = await pageDrafts(db, asked)
    return { ...page, open: await openConsultations(db, idsOf(page.items)) }
  })
  const counts = await commentCounts(c, idsOf(items))
  return { items: items.map((draft) => summarizeDraft(draft, open.get(draft.id), counts)), nextCursor }
}

function idsOf(drafts: readonly { readonly id: string }[]): string[] {
  return drafts.map(({ id }) => id)
}
