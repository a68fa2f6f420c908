import { newId, type TenantDb } from '@trongtam/db'
import { adoption, comment, templateDraft } from '@trongtam/db/tables'
import type { TestTenant } from '@trongtam/testing'
import { leak } from './leak.ts'

interface Asked {
  readonly mark: string
  readonly schoolYear: number
}

/**
 * A row of each kind that templates leave in a tenant; answers the id of the draft. The comment is upon a draft of nobody: it
 * was never sent to a ministry that asks.
 */
export async function addTemplateRows(db: TenantDb, { slug, name, founder }: TestTenant, { mark, schoolYear }: Asked): Promise<string> {
  const [tenantId, draftId, now] = [db.tenantId, newId(), new Date()]
  const text = (field: string) => leak(`khung${field}`, mark)
  await db.insert(templateDraft).values({
    tenantId,
    id: draftId,
    schoolYear,
    templateId: newId(),
    title: text('title'),
    source: text('source'),
    note: text('note'),
    content: { theme: { text: text('theme'), rule: 'adaptable' }, nodes: [], bases: [], milestones: [] },
    createdAt: now,
    updatedAt: now,
    updatedBy: founder.id,
  })
  await db
    .insert(comment)
    .values({ tenantId, id: newId(), consultationId: newId(), nodeId: null, text: text('comment'), tenantName: name, sentAt: now, sentBy: founder.name })
  await db
    .insert(adoption)
    .values({ tenantId, id: newId(), schoolYear, tenantSlug: slug, tenantName: name, templateId: newId(), revision: 1, fieldsDiffer: 3, countedAt: now })
  return draftId
}
