import { Refusal } from '@trongtam/domain'
import { recordAudit, type TenantSession } from '@trongtam/records'
import { type CommentCounts, describeDraft, type DraftAtVersion, holdDraftUpon } from './describe-draft.ts'
import { endConsultation } from './template-door-store.ts'
import { openConsultations } from './template-draft-store.ts'

/** Takes a draft out of the provinces' sight. Refuses 'consultation-closed' where it is in nobody's. */
export async function closeToComments(session: TenantSession, at: DraftAtVersion, comments: CommentCounts) {
  const { db, today } = session
  const draft = await holdDraftUpon(db, at, comments)
  const open = (await openConsultations(db, [draft.id])).get(draft.id)
  if (!open) throw new Refusal('consultation-closed')
  await endConsultation(db, draft.id)
  await recordAudit(session, {
    action: 'template.close-consultation',
    entity: 'consultation',
    entityId: open.id,
    before: { closesOn: open.closesOn },
    after: { closedOn: today },
  })
  return describeDraft(db, draft, comments)
}
