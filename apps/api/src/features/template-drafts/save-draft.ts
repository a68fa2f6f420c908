import { Refusal, type TemplateContent, templateFaults, tidyContent, tidyText } from '@trongtam/domain'
import { recordAudit, type TenantSession } from '@trongtam/records'
import { visibleText } from '#http/visible-text.ts'
import { auditedDifference } from './audited-difference.ts'
import { knownOrigins } from './known-origins.ts'
import { type CommentCounts, describeDraft, type DraftAtVersion, holdDraftUpon } from './describe-draft.ts'
import { findDraft, updateDraft } from './template-draft-store.ts'

export interface SavedDraft {
  readonly title: string
  readonly source: string | null
  readonly note: string | null
  readonly content: TemplateContent
}

/**
 * Saves a draft whole. Words may be half-written, but what is no tree is refused: 'template-faulty' with the place of each
 * fault. Refuses 'version-stale' when another editor was faster.
 */
export async function saveDraft(session: TenantSession, at: DraftAtVersion, asked: SavedDraft, comments: CommentCounts) {
  const { db, now, personId } = session
  const before = await holdDraftUpon(db, at, comments)
  const content = tidyContent(asked.content)
  const faults = templateFaults(content, await knownOrigins(db, before)).filter(({ code }) => code !== 'no-words')
  if (faults.length > 0) throw new Refusal('template-faulty', { fields: faults.map(({ path, code }) => ({ path, message: code })) })
  const title = visibleText(asked.title, 'title')
  await updateDraft(db, at.draftId, { title, source: tidyOrNull(asked.source), note: tidyOrNull(asked.note), content, updatedAt: now, updatedBy: personId })
  const after = await findDraft(db, at.draftId)
  await recordAudit(session, { action: 'template.edit-draft', entity: 'template_draft', entityId: at.draftId, ...auditedDifference(before, after) })
  return describeDraft(db, after, comments)
}

function tidyOrNull(text: string | null): string | null {
  return text === null ? null : tidyText(text) || null
}
