import { type Change, countChanges, Refusal, revisionChanges, sameContent, type TemplateContent, templateFaults, templateItems } from '@trongtam/domain'
import { latestRevisionOrNone, recordAudit, revisionOrNone, takeTurn, type TenantSession } from '@trongtam/records'
import { visibleText } from '#http/visible-text.ts'
import { type CommentCounts, type DraftAtVersion, holdDraftUpon } from './describe-draft.ts'
import { knownOrigins } from './known-origins.ts'
import { endConsultation, insertRevision } from './template-door-store.ts'
import { deleteDraft } from './template-draft-store.ts'

export interface AskedRevision {
  readonly summary: string
  readonly decideBy: string | null
}

/**
 * Publishes a draft as the next revision of its template, which never changes, and is done with the draft. Refuses
 * 'template-faulty' with the place of each fault, words that miss included; 'revision-unchanged' where what stands says the
 * same; 'invalid-input' where something mandatory changed and no day is given until when it is to be decided.
 */
export async function publishDraft(session: TenantSession, at: DraftAtVersion, asked: AskedRevision, comments: CommentCounts) {
  const { db, today } = session
  await takeTurn(db, 'templates')
  const draft = await holdDraftUpon(db, at, comments)
  const faults = templateFaults(draft.content, await knownOrigins(db, draft))
  if (faults.length > 0) throw new Refusal('template-faulty', { fields: faults.map(({ path, code }) => ({ path, message: code })) })
  const standing = await latestRevisionOrNone(db, draft.templateId)
  if (standing && sameContent(standing.content, draft.content)) throw new Refusal('revision-unchanged')
  const changes = changesOf(standing?.content ?? null, draft.content)
  mustSayUntilWhen(asked.decideBy, today, changes.isBinding)
  const head = { summary: visibleText(asked.summary, 'summary'), decideBy: asked.decideBy, changes: changes.figures }
  const revision = await insertRevision(db, draft, head)
  await endConsultation(db, draft.id)
  await deleteDraft(db, draft.id)
  await recordAudit(session, {
    action: 'template.publish',
    entity: 'template',
    entityId: draft.templateId,
    before: standing && { revision: standing.revision },
    after: { schoolYear: draft.schoolYear, title: draft.title, revision, summary: head.summary, decideBy: head.decideBy, changes: changes.total },
  })
  const publishedAt = (await revisionOrNone(db, draft.templateId, revision))?.publishedAt ?? session.now
  return { templateId: draft.templateId, revision, theme: draft.content.theme.text, ...head, publishedAt: publishedAt.toISOString(), withdrawn: null }
}

/** A first revision adds all it has but the theme, and binds nobody to decide: no plan follows it yet. */
function changesOf(before: TemplateContent | null, after: TemplateContent) {
  const changes = before === null ? [] : revisionChanges(before, after)
  const figures: Record<string, number> = before === null ? { added: templateItems(after).length - 1 } : countChanges(changes)
  return { figures, total: Object.values(figures).reduce((sum, each) => sum + each, 0), isBinding: changes.some(isBinding) }
}

function isBinding({ rule, parts }: Change): boolean {
  return rule === 'mandatory' || parts.some(isBinding)
}

function mustSayUntilWhen(decideBy: string | null, today: string, isBindingRevision: boolean): void {
  if (decideBy === null && isBindingRevision) throw new Refusal('invalid-input', { fields: [{ path: 'decideBy', message: 'something mandatory changed' }] })
  if (decideBy !== null && decideBy < today) throw new Refusal('invalid-input', { fields: [{ path: 'decideBy', message: 'is over' }] })
}
