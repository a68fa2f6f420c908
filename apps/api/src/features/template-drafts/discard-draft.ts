import { recordAudit, type TenantSession } from '@trongtam/records'
import { type CommentCounts, type DraftAtVersion, holdDraftUpon } from './describe-draft.ts'
import { endConsultation } from './template-door-store.ts'
import { deleteDraft } from './template-draft-store.ts'

/** Discards a draft and takes it out of the provinces' sight; what was published and what was commented stays. */
export async function discardDraft(session: TenantSession, at: DraftAtVersion, comments: CommentCounts) {
  const { db } = session
  const { schoolYear, title } = await holdDraftUpon(db, at, comments)
  await endConsultation(db, at.draftId)
  await deleteDraft(db, at.draftId)
  await recordAudit(session, { action: 'template.discard-draft', entity: 'template_draft', entityId: at.draftId, before: { schoolYear, title }, after: null })
  return { discarded: true as const }
}
