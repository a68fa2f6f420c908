import { mustBeEditable, mustBeSubmitted, tidyText } from '@trongtam/domain'
import { holdPlan, type PlanAtVersion, recordAudit, summarizePlan, type TenantSession } from '@trongtam/records'
import { mustBeComplete } from './check-plan.ts'
import { changePlanRow } from './issuing-store.ts'

/**
 * Lays a draft or an amendment before the leader: nobody edits it until it is issued or returned. Refuses 'plan-incomplete'
 * where it misses what no plan may miss.
 */
export async function submitPlan(session: TenantSession, at: PlanAtVersion) {
  const { db, now } = session
  const { stage } = await holdPlan(db, at, mustBeEditable)
  await mustBeComplete(session, at.planId)
  await changePlanRow(db, at.planId, { stage: 'submitted', submittedAt: now, returnReason: null })
  await recordAudit(session, { action: 'plan.submit', entity: 'plan', entityId: at.planId, before: { stage }, after: { stage: 'submitted' } })
  return summarizePlan(db, at.planId)
}

/** Returns what was submitted to those who edit it, with the reason. Refuses 'plan-not-submitted'. */
export async function returnPlan(session: TenantSession, at: PlanAtVersion, asked: { reason: string }) {
  const { db } = session
  const { stage } = await holdPlan(db, at, mustBeSubmitted)
  const reason = tidyText(asked.reason)
  await changePlanRow(db, at.planId, { stage: 'editing', submittedAt: null, returnReason: reason })
  await recordAudit(session, { action: 'plan.return', entity: 'plan', entityId: at.planId, before: { stage }, after: { stage: 'editing', reason } })
  return summarizePlan(db, at.planId)
}
