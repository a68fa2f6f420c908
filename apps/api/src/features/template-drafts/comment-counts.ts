import type { Context } from 'hono'
import type { ApiEnv } from '#http/api.ts'
import type { CommentCounts } from './describe-draft.ts'
import { countComments } from './draft-comment-store.ts'

/**
 * How many comments there are of the drafts that are open: the tenants' role, which writes drafts, reads no province's. Only
 * figures come back; whether the person may see them is asked in the transaction that shows them.
 */
export function commentCounts(c: Context<ApiEnv>, draftIds: readonly string[]): Promise<CommentCounts> {
  return c.var.settings.database.inMinistry(c.var.signedIn.personId, (db) => countComments(db, draftIds))
}
