import { mustBeEditable, type PlanItem, Refusal, themeId } from '@trongtam/domain'
import { advancePlan, holdPlan, loadPlanItems, noteAdoption, type PlanAtVersion, recordAudit, savePlanItems, type TenantSession } from '@trongtam/records'
import { replacePutOff } from './deferral-store.ts'
import { describeReconciliation } from './describe-reconciliation.ts'
import { setReasons } from './reason-store.ts'
import { isFinished, isStepOf, lastStepOrNone, markUndone, removeAdded, setTemplateRevision } from './step-store.ts'

/**
 * Takes back the last step: items, what was put off and the reasons are as they were, and all it decided is proposed again.
 * What the step added goes as if it had never been, since nothing was done with it. Refuses 'plan-locked', 'version-stale',
 * 'not-found' for a step of another plan, 'nothing-to-undo' once anything else changed.
 */
export async function undoDecisions(session: TenantSession, at: PlanAtVersion, stepId: string) {
  const { db } = session
  await holdPlan(db, at, mustBeEditable)
  if (!(await isStepOf(db, at.planId, stepId))) throw new Refusal('not-found')
  const step = await lastStepOrNone(db, at.planId)
  if (step?.id !== stepId || step.leftVersion !== at.version) throw new Refusal('nothing-to-undo')
  const { changed, added, templateRevision, deferred, reasons } = step.before
  const rows = added.filter((id) => id !== themeId)
  if (await isFinished(db, at.planId, rows)) throw new Refusal('nothing-to-undo')
  await advancePlan(db, at.planId)
  const items = await loadPlanItems(db, at.planId)
  const restored = itemsBefore(items, changed, new Set(added))
  await setTemplateRevision(db, at.planId, templateRevision)
  await savePlanItems(db, at.planId, items, restored)
  await removeAdded(db, at.planId, rows)
  await replacePutOff(db, at.planId, deferred)
  await setReasons(db, at.planId, reasons)
  await markUndone(db, step.id, session.now)
  await noteAdoption(session, at.planId, restored)
  await recordAudit(session, {
    action: 'plan.undo-reconcile',
    entity: 'plan',
    entityId: at.planId,
    before: { revision: step.revision, decisions: step.decisions.length },
    after: { revision: templateRevision },
  })
  return describeReconciliation(session, at.planId)
}

/** A plan always has its one theme: one that was added says nothing again. */
function itemsBefore(items: readonly PlanItem[], changed: readonly PlanItem[], added: ReadonlySet<string>): PlanItem[] {
  const before = new Map(changed.map((item) => [item.id, item]))
  return items
    .filter(({ id }) => id === themeId || !added.has(id))
    .map((item) => (added.has(item.id) ? { ...item, fields: { text: null }, base: null } : (before.get(item.id) ?? item)))
}
