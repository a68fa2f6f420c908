import { mustBeAmendable, tidyText } from '@trongtam/domain'
import { ensureEdition, holdPlan, type PlanAtVersion, recordAudit, summarizePlan, type TenantSession } from '@trongtam/records'
import { changePlanRow } from './issuing-store.ts'

/** Opens an amendment of an issued plan, whose last edition stands until the amendment is issued. */
export async function amendPlan(session: TenantSession, at: PlanAtVersion, asked: { reason: string }) {
  const { db } = session
  const { stage } = await holdPlan(db, at, mustBeAmendable)
  await ensureEdition(session, at.planId)
  const reason = tidyText(asked.reason)
  await changePlanRow(db, at.planId, { stage: 'editing', amendReason: reason, returnReason: null })
  await recordAudit(session, { action: 'plan.amend', entity: 'plan', entityId: at.planId, before: { stage }, after: { stage: 'editing', reason } })
  return summarizePlan(db, at.planId)
}
