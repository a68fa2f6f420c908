import { itemsOfEdition, mustBeEditable, type PlanStage, type PlanStatus, Refusal } from '@trongtam/domain'
import {
  findEditionContent,
  holdPlan,
  loadPlanItems,
  noteAdoption,
  type PlanAtVersion,
  recordAudit,
  recountPlan,
  savePlanItems,
  summarizePlan,
  type TenantSession,
} from '@trongtam/records'
import { changePlanRow, forgetReasons } from './issuing-store.ts'
import { restoreAssignments } from './assignments-store.ts'

/**
 * Discards an amendment: the plan is again what its last edition says, and what was added since stays out of sight. Refuses
 * 'plan-not-issued' for a draft, 'plan-locked' where nothing is amended or the amendment lies with the leader.
 */
export async function discardAmendment(session: TenantSession, at: PlanAtVersion) {
  const { db } = session
  const { planId } = at
  const plan = await holdPlan(db, at, mustBeAmended)
  const content = await findEditionContent(db, planId, plan.edition)
  const items = await loadPlanItems(db, planId)
  await savePlanItems(db, planId, items, itemsOfEdition(items, content.items))
  await restoreAssignments(db, planId, content.assignments)
  await recountPlan(db, planId)
  await changePlanRow(db, planId, { stage: 'settled', returnReason: null, templateRevision: content.template?.revision ?? null })
  await forgetReasons(db, planId)
  await noteAdoption(session, planId, content.items)
  await recordAudit(session, {
    action: 'plan.discard-amendment',
    entity: 'plan',
    entityId: planId,
    before: { stage: plan.stage, reason: plan.amendReason },
    after: { stage: 'settled', edition: plan.edition },
  })
  return summarizePlan(db, planId)
}

function mustBeAmended(plan: { readonly status: PlanStatus; readonly stage: PlanStage }): void {
  if (plan.status === 'draft') throw new Refusal('plan-not-issued')
  mustBeEditable(plan)
}
