import { Refusal } from '@trongtam/domain'
import { latestRevisionOrNone, recordAudit, takeTurn, type TenantSession } from '@trongtam/records'
import { visibleText } from '#http/visible-text.ts'
import { findRevision, insertRevisionWithdrawal } from './template-store.ts'

/**
 * Withdraws the last revision that stands: it stays readable with the reason, and the one before is the latest again. Refuses
 * 'already-withdrawn', 'still-in-use' for a revision that a later one follows.
 */
export async function withdrawRevision(session: TenantSession, { templateId, revision }: { templateId: string; revision: number }, asked: string) {
  const { db } = session
  await takeTurn(db, 'templates')
  const found = await findRevision(db, templateId, revision)
  if (found.withdrawn) throw new Refusal('already-withdrawn')
  const latest = await latestRevisionOrNone(db, templateId)
  if (latest?.revision !== revision) throw new Refusal('still-in-use', { revision: latest?.revision })
  const reason = visibleText(asked, 'reason')
  await insertRevisionWithdrawal(db, templateId, revision, reason)
  await recordAudit(session, { action: 'template.withdraw', entity: 'template', entityId: templateId, before: null, after: { revision, reason } })
  return findRevision(db, templateId, revision)
}
