import { newId } from '@trongtam/db'
import { changedItems, decide, mustBeEditable, type PlanItem, proposeChanges, type PutOff, Refusal } from '@trongtam/domain'
import {
  advancePlan,
  findReconciling,
  holdPlan,
  noteAdoption,
  type PlanAtVersion,
  type Reconciling,
  recordAudit,
  savePlanItems,
  type TenantSession,
} from '@trongtam/records'
import { amendmentReasons } from './amendment-reasons.ts'
import { touchedNodes } from './touched-nodes.ts'
import { type AskedDecision, checkDecisions, type CheckedDecisions } from './check-decisions.ts'
import { listPutOff, replacePutOff } from './deferral-store.ts'
import { describeReconciliation } from './describe-reconciliation.ts'
import { reasonsOf, setReasons } from './reason-store.ts'
import { insertStep, setTemplateRevision } from './step-store.ts'

/** What decisions make of a plan, before anything is stored. */
export interface Outcome extends CheckedDecisions {
  readonly items: readonly PlanItem[]
  /** Keys of what stays open, what is put off included. */
  readonly open: ReadonlySet<string>
  readonly openChanges: number
}

/**
 * Refuses what `checkDecisions` does. Nothing to decide is decided where a revision asks nothing; otherwise it is
 * refused as 'invalid-input'.
 */
export function decideUpon({ ours, theirs, proposal }: Reconciling, asked: readonly AskedDecision[]): Outcome {
  if (asked.length === 0 && proposal.changes.length > 0) throw new Refusal('invalid-input', { fields: [{ path: 'decisions', message: 'none' }] })
  const checked = checkDecisions(proposal.changes, asked)
  const { items, unknown } = decide(ours, theirs, checked.decisions, newId)
  if (unknown.length > 0) throw new Refusal('change-gone', { keys: unknown })
  const { changes } = proposeChanges(items, theirs)
  const open = new Set(changes.flatMap(({ key, parts }) => [key, ...parts.map((part) => part.key)]))
  return { ...checked, items, open, openChanges: changes.length }
}

/**
 * Takes, keeps, words anew or puts off proposed changes, all of them or none, as one step that can be undone. The plan
 * counts as reconciled with the revision once nothing is open, nor put off. Refuses 'plan-locked', 'version-stale',
 * 'change-gone', 'invalid-input'.
 */
export async function decideChanges(session: TenantSession, at: PlanAtVersion, asked: readonly AskedDecision[]) {
  const { db } = session
  await holdPlan(db, at, mustBeEditable)
  await advancePlan(db, at.planId)
  const reconciling = await findReconciling(db, at.planId)
  const { revision, latest, stored } = reconciling
  if (asked.length === 0 && revision >= latest.revision) throw new Refusal('change-gone')
  const outcome = decideUpon(reconciling, asked)
  if (outcome.openChanges === 0) await setTemplateRevision(db, at.planId, latest.revision)
  await savePlanItems(db, at.planId, stored, outcome.items)
  await recordStep(session, reconciling, asked, outcome)
  await noteAdoption(session, at.planId, outcome.items)
  const chosen = (choice: AskedDecision['choice']) => asked.filter((each) => each.choice === choice).length
  await recordAudit(session, {
    action: 'plan.reconcile',
    entity: 'plan',
    entityId: at.planId,
    before: { revision },
    after: { revision: latest.revision, accepted: chosen('accept'), kept: chosen('keep'), worded: chosen('edit'), deferred: chosen('defer') },
  })
  return describeReconciliation(session, at.planId)
}

/** What it was before, for undoing; what is put off now; why the nodes of an amendment change. */
async function recordStep(session: TenantSession, reconciling: Reconciling, asked: readonly AskedDecision[], outcome: Outcome): Promise<void> {
  const { db, personId, now } = session
  const { plan, revision, latest, stored, proposal } = reconciling
  const pairs = changedItems(stored, outcome.items)
  const deferred = await listPutOff(db, plan.id)
  await replacePutOff(db, plan.id, stillPutOff(session, deferred, outcome, latest.revision))
  const reasons = plan.status === 'draft' ? {} : await reasonsOf(db, plan.id, touchedNodes(pairs))
  const reasoning = { changes: proposal.changes, asked, after: outcome.items, revision: latest.revision }
  await setReasons(db, plan.id, amendmentReasons(reasoning, reasons))
  const before = {
    changed: pairs.flatMap((pair) => pair.before ?? []),
    added: pairs.filter((pair) => pair.before === null).map(({ after }) => after.id),
    templateRevision: revision,
    deferred,
    reasons,
  }
  const values = new Map(outcome.decisions.map(({ key, value }) => [key, value]))
  const decisions = asked.map(({ key, choice, reason }) => ({ key, choice, value: values.get(key), reason }))
  await insertStep(db, { planId: plan.id, at: now, personId, revision: latest.revision, decisions, before, leftVersion: plan.version })
}

function stillPutOff({ personId, now }: TenantSession, known: readonly PutOff[], { deferrals, open }: Outcome, revision: number): PutOff[] {
  const anew = new Map(deferrals.map(({ key, reason }) => [key, { changeKey: key, revision, reason, at: now.toISOString(), personId }]))
  return [...known.filter(({ changeKey }) => open.has(changeKey) && !anew.has(changeKey)), ...anew.values()]
}
