import { newId } from '@trongtam/db'
import { Refusal } from '@trongtam/domain'
import { recordAudit } from './audit-store.ts'
import type { TenantSession } from './tenant-session.ts'
import { previewPlan } from './preview-plan.ts'
import { findPublication, insertPublication } from './publication-store.ts'

/**
 * Publishes what was previewed, in the province's own transaction (PUB-06). Refuses 'publication-changed' when the plan
 * is no longer what the hash says, 'publication-unchanged' when that very text stands published.
 */
export async function publishPlan(session: TenantSession, planId: string, asked: { sha256: string; reason: string | null }) {
  const { db, tenant, personName, now } = session
  const preview = await previewPlan(session, planId)
  if (preview.sha256 !== asked.sha256) throw new Refusal('publication-changed')
  if (preview.unchanged) throw new Refusal('publication-unchanged')
  if (preview.nextRevision > 1 && !asked.reason) throw new Refusal('invalid-input', { fields: [{ path: 'reason', message: 'a correction needs a reason' }] })
  const { bytes, sha256, summary, schoolYear, nextRevision } = preview
  const id = newId()
  await insertPublication(db, {
    id,
    planId,
    schoolYear,
    revision: nextRevision,
    tenantSlug: tenant.slug,
    tenantName: tenant.name,
    bytes,
    sha256,
    summary,
    reason: asked.reason,
    publishedAt: now,
    publishedBy: personName,
  })
  await recordAudit(session, {
    action: 'publication.publish',
    entity: 'publication',
    entityId: id,
    before: null,
    after: { planId, revision: nextRevision, sha256 },
  })
  return findPublication(db, id)
}
