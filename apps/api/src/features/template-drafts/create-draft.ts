import { newId } from '@trongtam/db'
import { copyContent, findSchoolYear, formatSchoolYear, Refusal, type SchoolYear, type TemplateContent } from '@trongtam/domain'
import { findLatestTemplate, latestTemplateOrNone, recordAudit, takeTurn, type TenantSession } from '@trongtam/records'
import { describeDraft } from './describe-draft.ts'
import { earlierTemplateOrNone, findDraft, insertDraft, templateIdOrNone } from './template-draft-store.ts'

interface Beginning {
  readonly title: string
  readonly source: string | null
  readonly note: string | null
  readonly content: TemplateContent
}

export interface AskedDraft {
  readonly schoolYear: string
  readonly from: 'latest' | 'year-before' | 'empty'
}

/**
 * The one draft of a school year. Whatever it begins with, it is to be the next revision of that year's template, where there
 * is one. Refuses 'already-exists' where the year has a draft, 'template-missing' where there is nothing to begin from.
 */
export async function createDraft(session: TenantSession, asked: AskedDraft) {
  const { db, now, personId } = session
  const schoolYear = findSchoolYear(asked.schoolYear)
  await takeTurn(db, 'templates')
  const standing = await latestTemplateOrNone(db, schoolYear)
  const id = newId()
  const templateId = standing?.id ?? (await templateIdOrNone(db, schoolYear)) ?? newId()
  const { title, ...begun } = await beginningOf(session, schoolYear, asked.from)
  await insertDraft(db, {
    ...begun,
    id,
    schoolYear,
    templateId,
    basedOn: standing?.revision ?? null,
    title,
    createdAt: now,
    updatedAt: now,
    updatedBy: personId,
  })
  await recordAudit(session, {
    action: 'template.create-draft',
    entity: 'template_draft',
    entityId: id,
    before: null,
    after: { schoolYear, title, ...(standing && { templateId, revision: standing.revision }) },
  })
  return describeDraft(db, await findDraft(db, id), new Map())
}

async function beginningOf({ db }: TenantSession, schoolYear: SchoolYear, from: AskedDraft['from']): Promise<Beginning> {
  switch (from) {
    case 'latest':
      return findLatestTemplate(db, schoolYear)
    case 'year-before': {
      const earlier = await earlierTemplateOrNone(db, schoolYear)
      if (!earlier) throw new Refusal('template-missing', { schoolYear })
      const title = earlier.title.replaceAll(formatSchoolYear(earlier.schoolYear), formatSchoolYear(schoolYear))
      return { title, source: null, note: null, content: copyContent(earlier.content, newId) }
    }
    case 'empty':
      return { title: `Nhiệm vụ trọng tâm năm học ${formatSchoolYear(schoolYear)}`, source: null, note: null, content: nothing }
  }
}

const nothing: TemplateContent = { theme: { text: '', rule: 'adaptable' }, nodes: [], bases: [], milestones: [] }
