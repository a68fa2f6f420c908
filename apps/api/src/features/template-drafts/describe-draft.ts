import type { TenantDb } from '@trongtam/db'
import { formatSchoolYear, mustBeUpon } from '@trongtam/domain'
import { revisionOrNone } from '@trongtam/records'
import { answeredContent } from '#http/answered-content.ts'
import { holdDraft, type OpenConsultation, openConsultations, type TemplateDraftRow } from './template-draft-store.ts'

/** How many comments each consultation got; they are counted where the ministry alone reads them. */
export type CommentCounts = ReadonlyMap<string, number>

/** A draft as lists show it. */
export function summarizeDraft(draft: TemplateDraftRow, open: OpenConsultation | undefined, comments: CommentCounts) {
  const { id, templateId, schoolYear, title, basedOn, content, updatedAt, version } = draft
  const countOf = (kind: 'group' | 'task') => content.nodes.filter((node) => node.kind === kind).length
  return {
    id,
    templateId,
    schoolYear: formatSchoolYear(schoolYear),
    title,
    basedOn,
    groups: countOf('group'),
    tasks: countOf('task'),
    updatedAt: updatedAt.toISOString(),
    consultation: open ? { id: open.id, openedAt: open.openedAt.toISOString(), closesOn: open.closesOn, comments: comments.get(open.id) ?? 0 } : null,
    version,
  }
}

/** A draft whole, with the revision it began from. */
export async function describeDraft(db: TenantDb, draft: TemplateDraftRow, comments: CommentCounts) {
  const open = await openConsultations(db, [draft.id])
  const base = draft.basedOn === null ? null : await revisionOrNone(db, draft.templateId, draft.basedOn)
  return {
    ...summarizeDraft(draft, open.get(draft.id), comments),
    source: draft.source,
    note: draft.note,
    content: answeredContent(draft.content),
    base: base && answeredContent(base.content),
  }
}

export interface DraftAtVersion {
  readonly draftId: string
  readonly version: number
}

/** A draft held for a change. Refuses 'version-stale', with the whole draft as it stands, unless the change was made upon exactly that (REL-05). */
export async function holdDraftUpon(db: TenantDb, { draftId, version }: DraftAtVersion, comments: CommentCounts): Promise<TemplateDraftRow> {
  const draft = await holdDraft(db, draftId)
  if (draft.version !== version) mustBeUpon(await describeDraft(db, draft, comments), version)
  return draft
}
