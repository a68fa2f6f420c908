import { publishedBytes, type PublishedPlan, type PublishedSummary, Refusal, summarizePublished } from '@trongtam/domain'
import { sha256Of } from './edition-bytes.ts'
import { findPlan } from './plan-summary-store.ts'
import { listTemplateNodes } from './template-store.ts'
import type { TenantSession } from './tenant-session.ts'
import { lastPublicationOfYear } from './publication-store.ts'
import { readPublishedPlan } from './published-plan-store.ts'

export interface Preview {
  readonly plan: PublishedPlan
  readonly bytes: string
  readonly sha256: string
  readonly summary: PublishedSummary
  readonly schoolYear: number
  readonly nextRevision: number
  /** What stands published for this school year is this very text. */
  readonly unchanged: boolean
}

/** Exactly what publishing would store, byte for byte (PUB-02): the last edition, never a draft. Refuses 'plan-not-issued'. */
export async function previewPlan(session: TenantSession, planId: string): Promise<Preview> {
  const { db } = session
  const found = await findPlan(db, planId)
  const { plan: row } = found
  if (row.status === 'draft') throw new Refusal('plan-not-issued')
  const { plan, content } = await readPublishedPlan(session, found)
  const bytes = publishedBytes(plan)
  const sha256 = sha256Of(bytes)
  const template = content.template ? await listTemplateNodes(db, content.template.id, content.template.revision) : []
  const groups = template.filter((node) => node.kind === 'group').map(({ id, text }) => ({ id, title: text }))
  const last = await lastPublicationOfYear(db, row.schoolYear)
  return {
    plan,
    bytes,
    sha256,
    summary: summarizePublished(plan, groups),
    schoolYear: row.schoolYear,
    nextRevision: (last?.revision ?? 0) + 1,
    unchanged: last?.sha256 === sha256 && !last.withdrawn,
  }
}
