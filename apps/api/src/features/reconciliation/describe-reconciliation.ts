import { type Change, changeTitle, changeWords, itemTitles, type ItemTitles, type Json, numberPlan, type PlanItem, type PutOff } from '@trongtam/domain'
import { findReconciling, type Reconciling, type TenantSession } from '@trongtam/records'
import type { JSONValue } from 'hono/utils/types'
import { listPutOff } from './deferral-store.ts'
import { lastStepOrNone } from './step-store.ts'

/** What the latest revision proposes to a plan, in words, and what can be done about it. */
export async function describeReconciliation({ db, today }: Pick<TenantSession, 'db' | 'today'>, planId: string) {
  const reconciling = await findReconciling(db, planId)
  const { plan, revision, latest, proposal } = reconciling
  const putOff = await listPutOff(db, planId)
  const step = await lastStepOrNone(db, planId)
  const editable = plan.stage === 'editing'
  const describe = describing(reconciling, putOff, today)
  return {
    planId,
    templateId: latest.id,
    revision,
    latest: { revision: latest.revision, summary: latest.summary, publishedAt: latest.publishedAt.toISOString(), decideBy: latest.decideBy },
    editable,
    changes: proposal.changes.map(describe),
    silent: { same: proposal.same, onlyOurs: proposal.onlyOurs },
    undoable: step && editable && step.leftVersion === plan.version ? { stepId: step.id, at: step.at.toISOString(), decisions: step.decisions.length } : null,
    version: plan.version,
  }
}

function describing({ ours, stored, theirs, latest }: Reconciling, putOff: readonly PutOff[], today: string) {
  const titles = itemTitles(ours, theirs)
  const storedIds = new Set(stored.map(({ id }) => id))
  const numberOf = numbering(stored)
  const ourIds = new Map(ours.flatMap(({ id, base }) => (base ? [[base.id, id] as const] : [])))
  const part = (change: Change) => {
    const { key, type, kind, itemId, field, state, why = null, rule, theirs: value } = change
    const ourId = change.ourId !== null && storedIds.has(change.ourId) ? change.ourId : null
    const told = { title: changeTitle(change, titles), number: change.ourId === null ? null : numberOf(change.ourId) }
    return { key, type, kind, itemId, ourId, field, state, why, rule, ...told, ...changeWords(change, titles), value: answerOf(value) }
  }
  return (change: Change) => {
    const decideBy = change.rule === 'mandatory' ? latest.decideBy : null
    const deferral = putOff.find(({ changeKey }) => changeKey === change.key || change.parts.some(({ key }) => key === changeKey))
    return {
      ...part(change),
      group: groupTitle(change, titles, ourIds),
      parts: change.parts.map(part),
      deferred: deferral ? { reason: deferral.reason, at: deferral.at } : null,
      decideBy,
      overdue: decideBy !== null && today > decideBy,
    }
  }
}

/** As the plan words it, or else the template. */
function groupTitle({ groupId }: Change, titles: ItemTitles, ourIds: ReadonlyMap<string, string>): string | null {
  return groupId === null ? null : (titles.ofPlan(ourIds.get(groupId) ?? groupId) ?? titles.ofTemplate(groupId))
}

/** The official number of a group or task, or of the one that a target or basis hangs on; null where there is none. */
function numbering(items: readonly PlanItem[]): (id: string) => string | null {
  const itemById = new Map(items.map((item) => [item.id, item]))
  const numbers = new Map(numberPlan(items.flatMap(nodeOf)).map(({ id, number }) => [id, number]))
  return (id) => (numbers.get(id) ?? numbers.get(itemById.get(id)?.parentId ?? '')) || null
}

function nodeOf({ kind, id, parentId, position, dropped }: PlanItem) {
  return kind === 'group' || kind === 'task' ? [{ kind, id, parentId, position, dropped }] : []
}

/** The same value as an answer holds it, whose lists are nobody's to keep from changing. */
function answerOf(value: Json): JSONValue {
  return value as JSONValue
}
