import { newId } from '@trongtam/db'
import { Refusal } from '@trongtam/domain'
import { recordAudit, type TenantSession } from '@trongtam/records'
import { type CommentCounts, describeDraft, type DraftAtVersion, holdDraftUpon } from './describe-draft.ts'
import { endConsultation, insertConsultation } from './template-door-store.ts'
import { openConsultations } from './template-draft-store.ts'

/**
 * Shows every province the draft as it stands, until a day; what is written from then on they do not see. Refuses
 * 'already-exists' while it is open, 'invalid-input' for a day that is over.
 */
export async function openForComments(session: TenantSession, at: DraftAtVersion, closesOn: string, comments: CommentCounts) {
  const { db, today } = session
  const draft = await holdDraftUpon(db, at, comments)
  if (closesOn < today) throw new Refusal('invalid-input', { fields: [{ path: 'closesOn', message: 'is over' }] })
  const open = (await openConsultations(db, [draft.id])).get(draft.id)
  if (open && open.closesOn >= today) throw new Refusal('already-exists', { consultationId: open.id })
  // One whose last day is over makes room for the next.
  await endConsultation(db, draft.id)
  const id = newId()
  await insertConsultation(db, draft, { id, closesOn })
  await recordAudit(session, {
    action: 'template.open-consultation',
    entity: 'consultation',
    entityId: id,
    before: null,
    after: { schoolYear: draft.schoolYear, title: draft.title, closesOn },
  })
  return describeDraft(db, draft, comments)
}
